package org.postern.finding;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tags of one thing, in the order given: in small letters, without commas, each once. What is
 * beyond the limits is cut off.
 */
public record Tags(List<String> names) {
    public static final int MOST = 20;
    public static final int LONGEST = 50;
    public static final Tags NONE = new Tags(List.of());

    public Tags {
        names =
                names.stream()
                        .map(Tags::tidy)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .toList();
    }

    public static Tags of(Collection<String> names) {
        return new Tags(List.copyOf(names));
    }

    /** What somebody wrote into one field, with commas between. */
    public static Tags parse(String text) {
        List<String> parts = List.of(text.split(",", MOST * 4));
        return new Tags(parts.size() < MOST * 4 ? parts : parts.subList(0, MOST * 4 - 1));
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return String.join(", ", names);
    }

    /** How they are kept: a comma before and after each, so that one is found by its whole name. */
    public String stored() {
        return names.isEmpty() ? "" : names.stream().collect(Collectors.joining(",", ",", ","));
    }

    private static String tidy(String name) {
        String line = PlainText.line(name).replace(',', ' ').strip();
        return SearchWords.inSmallLetters(PlainText.cut(line, LONGEST)).strip();
    }
}
