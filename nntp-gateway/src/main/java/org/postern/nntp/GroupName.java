package org.postern.nntp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The name of a newsgroup, RFC 3977 §4.1 (wildmat-exact), as it may stand on a command line.
 *
 * @param value 1 to 460 octets of UTF-8 without white space, controls, wildcards or commas
 */
public record GroupName(String value) implements Comparable<GroupName> {
    private static final int LONGEST = 460;
    private static final String FORBIDDEN = "!*,?[\\]";

    public GroupName {
        if (!isName(value)) {
            throw new IllegalArgumentException("not the name of a newsgroup");
        }
    }

    /** The name, where a text from outside is one. */
    public static Optional<GroupName> of(String text) {
        return isName(text) ? Optional.of(new GroupName(text)) : Optional.empty();
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.codePoints().allMatch(GroupName::isAllowed)
                && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> FORBIDDEN.indexOf(c) < 0;
        };
    }

    @Override
    public int compareTo(GroupName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
