package org.postern.testservers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Made-up articles: short threads of a few people. The n-th article of a group is always the same
 * but for its date.
 */
public final class SampleNews {
    private static final List<String> PEOPLE =
            List.of("Ada Lindqvist", "Bruno Keller", "Chiara Fontana", "Dmitri Sokolov");
    private static final List<String> TOPICS =
            List.of("Timetable", "A second look", "Where is the key", "Notes", "What is next");
    private static final int THREAD = 5;
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private SampleNews() {}

    /** As a neighbouring server hands them over, oldest first. */
    public static Iterable<byte[]> articles(String group, int count) {
        Instant first = Instant.now().minusSeconds(60L * count);
        return () ->
                IntStream.range(0, count)
                        .mapToObj(n -> article(group, n, first.plusSeconds(60L * n)))
                        .iterator();
    }

    private static byte[] article(String group, int n, Instant date) {
        int beginning = n - n % THREAD;
        String person = PEOPLE.get(n % PEOPLE.size());
        StringBuilder text = new StringBuilder();
        text.append("Path: neighbour.example.net!not-for-mail\r\n")
                .append("From: ")
                .append(person)
                .append(" <")
                .append(person.charAt(0))
                .append("@example.net>\r\n")
                .append("Newsgroups: ")
                .append(group)
                .append("\r\n")
                .append("Subject: ")
                .append(n == beginning ? "" : "Re: ")
                .append(TOPICS.get(beginning / THREAD % TOPICS.size()))
                .append(' ')
                .append(beginning)
                .append("\r\n")
                .append("Date: ")
                .append(DATE.format(date.atOffset(ZoneOffset.UTC)))
                .append("\r\n")
                .append("Message-ID: ")
                .append(id(group, n))
                .append("\r\n");
        if (n > beginning) {
            text.append("References: ").append(id(group, beginning));
            if (n - 1 > beginning) {
                text.append(' ').append(id(group, n - 1));
            }
            text.append("\r\n");
        }
        text.append("\r\nArticle ").append(n).append(" of ").append(group).append(".\r\n");
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String id(String group, int n) {
        return "<" + n + '.' + group + "@sample.example.net>";
    }
}
