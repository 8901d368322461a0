package org.postern.demo.samples;

import jakarta.mail.Flags;
import java.util.Locale;
import java.util.regex.Pattern;
import org.postern.demo.DemoUser;

/**
 * Where a sample lies and how it is flagged there.
 *
 * @param mailbox full name, levels divided by a full stop as the demo's server has them
 */
public record Placement(DemoUser user, String mailbox, Flags flags) {

    private static final Pattern BLANK = Pattern.compile(" ");

    /** Reads {@code demo/INBOX} or {@code demo/INBOX; seen flagged}. */
    static Placement parse(String text) {
        var slash = text.indexOf('/');
        var semicolon = text.indexOf(';');
        var end = semicolon < 0 ? text.length() : semicolon;
        var flags = new Flags();
        if (semicolon >= 0) {
            BLANK.splitAsStream(text.substring(semicolon + 1).strip())
                    .map(Placement::flag)
                    .forEach(flags::add);
        }
        return new Placement(
                DemoUser.valueOf(text.substring(0, slash).toUpperCase(Locale.ROOT)),
                text.substring(slash + 1, end),
                flags);
    }

    private static Flags.Flag flag(String word) {
        return switch (word) {
            case "seen" -> Flags.Flag.SEEN;
            case "flagged" -> Flags.Flag.FLAGGED;
            case "answered" -> Flags.Flag.ANSWERED;
            case "draft" -> Flags.Flag.DRAFT;
            default -> throw new IllegalArgumentException("no flag is called " + word);
        };
    }
}
