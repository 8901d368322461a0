package org.postern.smtp.internal;

import org.postern.message.EmailAddress;

/**
 * One command of a client, RFC 5321 §4.1.1, that is one line whatever its arguments are.
 *
 * @param text without the line end; never shown or logged, it may hold a password
 */
record CommandLine(String text) {
    private static final int LONGEST = 12_288;

    CommandLine {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an SMTP command is one line without controls");
        }
    }

    static CommandLine of(String text) {
        return new CommandLine(text);
    }

    /** RFC 5321 §4.1.1.2, with the parameters of the extensions in use. */
    static CommandLine mail(EmailAddress sender, String parameters) {
        return new CommandLine("MAIL FROM:" + path(sender) + parameters);
    }

    /** RFC 5321 §4.1.1.3. */
    static CommandLine rcpt(EmailAddress recipient) {
        return new CommandLine("RCPT TO:" + path(recipient));
    }

    private static String path(EmailAddress address) {
        if (!address.isSendable()) {
            throw new IllegalArgumentException("an address that cannot stand in an envelope");
        }
        return '<' + address.address() + '>';
    }

    @Override
    public String toString() {
        return "CommandLine";
    }
}
