package org.postern.demo.news;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The sample groups, each with a file of threads. */
enum SampleGroup {
    ANNOUNCE("library.announce", "What the house has to say to everybody"),
    CATALOGUING("library.cataloguing", "Rules, records and their exceptions"),
    SYSTEMS("library.systems", "Software, servers and printers"),
    READING("talk.reading", "Books we have read, or gave up on"),
    CYCLING("rec.cycling", "Routes, repairs, weather"),
    MARKET("local.market", "Wanted and to give away");

    private final String groupName;
    private final String description;

    SampleGroup(String groupName, String description) {
        this.groupName = groupName;
        this.description = description;
    }

    String groupName() {
        return groupName;
    }

    String description() {
        return description;
    }

    /**
     * The threads: a subject, then author and text in turn. In the file a line "= " begins a
     * thread, a line "- " names who writes what follows.
     */
    List<String[]> threads() {
        List<String[]> threads = new ArrayList<>();
        for (String thread : file().split("(?m)^= ", -1)) {
            if (!thread.isBlank()) {
                List<String> parts = new ArrayList<>();
                String[] pieces = thread.split("(?m)^- ", -1);
                parts.add(pieces[0].strip());
                for (int i = 1; i < pieces.length; i++) {
                    int end = pieces[i].indexOf('\n');
                    parts.add(pieces[i].substring(0, end).strip());
                    parts.add(pieces[i].substring(end + 1).strip());
                }
                threads.add(parts.toArray(String[]::new));
            }
        }
        return threads;
    }

    private String file() {
        String name = "/samples/news/" + groupName + ".txt";
        try (InputStream in = SampleGroup.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no sample file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
