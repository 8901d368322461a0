package org.postern.message.internal.header;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes a parameter: as it is, quoted, or encoded and in sections as RFC 2231 §3 and §4 say. */
public final class ParameterTokens {
    private static final int LONGEST_SECTION = 60;
    private static final int LONGEST_QUOTED = 70;
    private static final int LONGEST_VALUE = 4000;

    private ParameterTokens() {}

    /** The tokens of a parameter, which the one before them must separate with a semicolon. */
    public static List<String> of(String name, String value) {
        String line = OneLine.of(value.substring(0, Math.min(value.length(), LONGEST_VALUE)));
        boolean ascii = line.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        if (ascii && line.length() <= LONGEST_QUOTED) {
            return List.of(name + '=' + (isToken(line) ? line : TypedAddresses.quoted(line)));
        }
        return sections(name, line);
    }

    /** Whether the value is a token of RFC 2045 §5.1. */
    public static boolean isToken(String value) {
        return !value.isEmpty()
                && value.chars().allMatch(c -> c > ' ' && c < 0x7F)
                && value.chars().noneMatch(c -> "()<>@,;:\\\"/[]?=".indexOf(c) >= 0);
    }

    private static List<String> sections(String name, String line) {
        var values = new ArrayList<String>();
        var section = new StringBuilder("UTF-8''");
        line.codePoints()
                .mapToObj(ParameterTokens::percentCoded)
                .forEach(
                        character -> {
                            if (section.length() + character.length() > LONGEST_SECTION) {
                                values.add(section.toString());
                                section.setLength(0);
                            }
                            section.append(character);
                        });
        values.add(section.toString());
        if (values.size() == 1) {
            return List.of(name + "*=" + values.getFirst());
        }
        var tokens = new ArrayList<String>();
        for (int i = 0; i < values.size(); i++) {
            String end = i + 1 < values.size() ? ";" : "";
            tokens.add(name + '*' + i + "*=" + values.get(i) + end);
        }
        return tokens;
    }

    private static String percentCoded(int character) {
        boolean safe =
                (character >= '0' && character <= '9')
                        || (character >= 'A' && character <= 'Z')
                        || (character >= 'a' && character <= 'z')
                        || ".-_~".indexOf(character) >= 0;
        if (safe) {
            return Character.toString(character);
        }
        var coded = new StringBuilder();
        for (byte octet : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            coded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
        }
        return coded.toString();
    }
}
