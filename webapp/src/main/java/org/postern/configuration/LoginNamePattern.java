package org.postern.configuration;

import java.util.Locale;

/**
 * A pattern for login names in which {@code *} stands for any number of characters. Looks at each
 * piece between stars once and never back, so no name makes it slow.
 */
final class LoginNamePattern {
    private final String text;
    private final String[] pieces;

    LoginNamePattern(String pattern) {
        text = pattern;
        pieces = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
    }

    /** As it stands in the configuration. */
    String text() {
        return text;
    }

    boolean matches(String loginName) {
        String name = loginName.toLowerCase(Locale.ROOT);
        String first = pieces[0];
        String last = pieces[pieces.length - 1];
        if (pieces.length == 1) {
            return name.equals(first);
        }
        if (name.length() < first.length() + last.length()
                || !name.startsWith(first)
                || !name.endsWith(last)) {
            return false;
        }
        int end = name.length() - last.length();
        int from = first.length();
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = name.indexOf(pieces[i], from);
            if (found < 0 || found + pieces[i].length() > end) {
                return false;
            }
            from = found + pieces[i].length();
        }
        return true;
    }
}
