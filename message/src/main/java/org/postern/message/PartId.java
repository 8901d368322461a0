package org.postern.message;

import java.util.regex.Pattern;

/**
 * Where a part stands in its message: an IMAP section number, RFC 9051 §6.4.5.
 *
 * @param section dotted numbers from 1, such as {@code 1} or {@code 2.1}
 */
public record PartId(String section) {
    private static final int LONGEST = 200;
    private static final Pattern SYNTAX = Pattern.compile("[1-9][0-9]{0,8}(\\.[1-9][0-9]{0,8})*");

    public PartId {
        if (section.length() > LONGEST || !SYNTAX.matcher(section).matches()) {
            throw new IllegalArgumentException("not a section number: it must look like 1 or 2.1");
        }
    }

    /** The part with the given number, from 1, inside this one. */
    public PartId child(int number) {
        return new PartId(section + '.' + number);
    }
}
