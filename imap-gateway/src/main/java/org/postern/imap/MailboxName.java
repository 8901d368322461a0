package org.postern.imap;

/**
 * The full name of a mailbox, decoded, with the server's hierarchy separator inside.
 *
 * <p>The wire form (modified UTF-7 or quoted UTF-8) never leaves the wire. Equality is exact but
 * for INBOX, which is one mailbox in any case, RFC 9051 §5.1.
 *
 * @param value 1 to 1000 characters without controls
 */
public record MailboxName(String value) {
    static final int LONGEST = 1000;

    public static final MailboxName INBOX = new MailboxName("INBOX");

    public MailboxName {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("a mailbox name has 1 to 1000 characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a mailbox name has no control characters");
        }
        if (value.equalsIgnoreCase("INBOX")) {
            value = "INBOX";
        }
    }

    public boolean isInbox() {
        return value.equals("INBOX");
    }
}
