package org.postern.signin.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A user name as typed, checked: not empty, not too long, without control characters.
 *
 * @param text without space around it
 */
record LoginName(String text) {
    private static final int LONGEST = 256;

    static Optional<LoginName> of(String typed) {
        if (typed.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        String text = typed.strip();
        boolean plain = text.codePoints().noneMatch(LoginName::isForbidden);
        return text.isEmpty() || text.length() > LONGEST || !plain
                ? Optional.empty()
                : Optional.of(new LoginName(text));
    }

    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    /**
     * One spelling for all that a mail server may take for the same account, so that tries are
     * counted together.
     */
    static String folded(String address) {
        return Normalizer.normalize(address, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
