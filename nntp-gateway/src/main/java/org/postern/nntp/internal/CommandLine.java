package org.postern.nntp.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.postern.message.MessageId;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.GroupName;

/**
 * One command of a client, RFC 3977 §3.1, that is one line whatever its arguments are.
 *
 * @param text without the line end; never shown or logged, it may hold a password
 */
record CommandLine(String text) {
    /** RFC 3977 §3.1 allows 512 octets with the line end. */
    static final int LONGEST = 510;

    /** A line of a SASL exchange may have so many, RFC 4643 §2.4.1. */
    private static final int LONGEST_SASL = 12_286;

    private static final int LONGEST_ID = 248;

    CommandLine {
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_SASL
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an NNTP command is one line without controls");
        }
    }

    static CommandLine of(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("an NNTP command has at most 512 octets");
        }
        return new CommandLine(text);
    }

    /** A client's answer to a SASL challenge, RFC 4643 §2.4. */
    static CommandLine saslResponse(String base64) {
        return new CommandLine(base64);
    }

    static CommandLine group(GroupName group) {
        return of("GROUP " + group.value());
    }

    /** {@code OVER} or {@code XOVER} of a range, both ends inclusive. */
    static CommandLine overview(String verb, long from, long to) {
        return of(verb + ' ' + from + '-' + to);
    }

    static CommandLine article(ArticleNumber number) {
        return of("ARTICLE " + number.value());
    }

    /** A command about one article; empty where no server can have an article of that name. */
    static Optional<CommandLine> about(String verb, MessageId id) {
        String value = id.value();
        // RFC 3977 §9.8: 3 to 250 octets with the brackets, printable and without a closing one
        boolean sayable =
                !value.isEmpty()
                        && value.length() <= LONGEST_ID
                        && value.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '<' && c != '>');
        return sayable ? Optional.of(of(verb + ' ' + id.bracketed())) : Optional.empty();
    }

    byte[] octets() {
        return (text + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "CommandLine";
    }
}
