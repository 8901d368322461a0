package org.postern.imap;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** What somebody typed as the name of a mailbox, checked. */
public sealed interface LeafName {

    /** It can be asked for; a server may still refuse it. */
    record Valid(MailboxName name) implements LeafName {}

    /** It cannot be the name of a mailbox. */
    record Invalid(Problem problem) implements LeafName {}

    /** What is wrong with a name. */
    enum Problem {
        EMPTY,
        TOO_LONG,
        /** It holds characters that cannot be seen or that turn the text around. */
        INVISIBLE,
        /** It holds the character that separates a mailbox from those below it. */
        SEPARATOR,
        /** It begins or ends with a space, is made of dots only, or begins like a namespace. */
        ODD
    }

    /** What Dovecot takes as one step, in UTF-8. */
    int LONGEST_OCTETS = 255;

    /**
     * The name of a mailbox below another, or at the top of a namespace.
     *
     * @param above what stands before the last step: empty, or it ends with the separator
     */
    static LeafName check(String above, String typed, Optional<Character> separator) {
        String leaf = Normalizer.normalize(typed, Normalizer.Form.NFC);
        return problem(above, leaf, separator)
                .<LeafName>map(Invalid::new)
                .orElseGet(() -> new Valid(new MailboxName(above + leaf)));
    }

    private static Optional<Problem> problem(
            String above, String leaf, Optional<Character> separator) {
        if (leaf.isBlank()) {
            return Optional.of(Problem.EMPTY);
        }
        int octets = leaf.getBytes(StandardCharsets.UTF_8).length;
        if (octets > LONGEST_OCTETS || above.length() + leaf.length() > MailboxName.LONGEST) {
            return Optional.of(Problem.TOO_LONG);
        }
        if (leaf.codePoints().anyMatch(LeafName::isInvisible)) {
            return Optional.of(Problem.INVISIBLE);
        }
        if (separator.filter(s -> leaf.indexOf(s) >= 0).isPresent()) {
            return Optional.of(Problem.SEPARATOR);
        }
        boolean odd =
                !leaf.equals(leaf.strip())
                        || leaf.chars().allMatch(c -> c == '.')
                        || (above.isEmpty() && leaf.startsWith("#"));
        return odd ? Optional.of(Problem.ODD) : Optional.empty();
    }

    /** Controls, halves of characters, marks of direction; joiners inside an emoji are no such. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        boolean joins = c == 0x200C || c == 0x200D || (c >= 0xE0020 && c <= 0xE007F);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED
                || (type == Character.FORMAT && !joins);
    }
}
