package org.postern.imports.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of {@code shares.txt}: {@code notes/Minutes = read group Registry}.
 *
 * @param folder the room's folder
 * @param name of the collection; empty for the one everybody has
 * @param access {@code busy}, {@code read} or {@code write}
 * @param group whether the grantee is a group
 * @param grantee an address or the name of a group
 */
record ShareLine(String folder, String name, Level access, boolean group, String grantee) {
    private static final Pattern SYNTAX =
            Pattern.compile(
                    "([a-z]+)/([^=]+?)\\s*=\\s*(busy|read|write)\\s+(group\\s+)?(\\S.*?)\\s*");

    /** How far it is shared. */
    enum Level {
        BUSY,
        READ,
        WRITE
    }

    static Optional<ShareLine> parse(String line) {
        var matcher = SYNTAX.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new ShareLine(
                        matcher.group(1),
                        FolderName.collection(matcher.group(2)),
                        Level.valueOf(matcher.group(3).toUpperCase(Locale.ROOT)),
                        matcher.group(4) != null,
                        matcher.group(5)));
    }
}
