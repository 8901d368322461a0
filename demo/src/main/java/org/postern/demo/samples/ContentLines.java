package org.postern.demo.samples;

import java.nio.charset.StandardCharsets;

/** Lines as calendar and contact files have them: folded, RFC 5545 §3.1. */
final class ContentLines {

    private static final int MOST_OCTETS = 75;

    private ContentLines() {}

    /** Folds what is too long between characters, never within one. */
    static String fold(String text) {
        var folded = new StringBuilder();
        text.lines().forEach(line -> append(line, folded));
        return folded.toString();
    }

    private static void append(String line, StringBuilder folded) {
        var room = MOST_OCTETS;
        for (var point : line.codePoints().toArray()) {
            var character = Character.toString(point);
            var octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                folded.append("\r\n ");
                room = MOST_OCTETS - 1;
            }
            folded.append(character);
            room -= octets;
        }
        folded.append("\r\n");
    }
}
