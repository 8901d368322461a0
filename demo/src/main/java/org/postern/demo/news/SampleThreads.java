package org.postern.demo.news;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What people wrote in the sample groups, in threads in which each article answers the one before.
 */
final class SampleThreads {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss xx", Locale.US)
                    .withZone(ZoneOffset.UTC);

    private SampleThreads() {}

    /** Puts everything in, oldest first. */
    static void fill(NewsStore store, Instant now) {
        List<Sample> samples = new ArrayList<>();
        for (SampleGroup group : SampleGroup.values()) {
            store.create(group.groupName(), group.description());
            int thread = 0;
            for (String[] topic : group.threads()) {
                samples.addAll(thread(group, thread++, topic, now));
            }
        }
        samples.sort((a, b) -> a.written().compareTo(b.written()));
        samples.forEach(sample -> store.add(sample.text()));
    }

    private record Sample(Instant written, String text) {}

    /** The subject, then author and text in turn; each article answers the one before. */
    private static List<Sample> thread(SampleGroup group, int thread, String[] topic, Instant now) {
        List<Sample> samples = new ArrayList<>();
        String references = "";
        Instant written =
                now.minus(Duration.ofHours(9 + 31L * thread + group.groupName().length() % 7))
                        .minus(Duration.ofHours(5L * topic.length));
        for (int i = 1; i + 1 < topic.length; i += 2) {
            String id = "<%s.%d.%d@sample.example.org>".formatted(group.groupName(), thread, i);
            String name = topic[i];
            String text =
                    "Path: news.example.org!not-for-mail\r\nFrom: %s <%s@example.org>\r\n"
                                    .formatted(name, address(name))
                            + "Newsgroups: "
                            + group.groupName()
                            + "\r\nSubject: "
                            + (i == 1 ? "" : "Re: ")
                            + topic[0]
                            + "\r\nDate: "
                            + DATE.format(written)
                            + "\r\nMessage-ID: "
                            + id
                            + "\r\n"
                            + (references.isEmpty() ? "" : "References:" + references + "\r\n")
                            + "\r\n"
                            + topic[i + 1].strip().replace("\n", "\r\n")
                            + "\r\n";
            samples.add(new Sample(written, text));
            references += " " + id;
            written = written.plus(Duration.ofMinutes(47L + 29L * i));
        }
        return samples;
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.');
    }
}
