package org.postern.e2e.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of one run as a table for people. */
final class Report {

    private final List<String> rows = new ArrayList<>();

    void add(String work, Samples samples, String budget) {
        rows.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %.1f | %s |",
                        work,
                        samples.median(),
                        samples.worst(),
                        budget));
    }

    void addFigure(String work, String figure, String budget) {
        rows.add("| %s | %s | | %s |".formatted(work, figure, budget));
    }

    /** The whole page. */
    String page(int messages, String browser) {
        return """
        # Benchmarks

        One run of `./mvnw -pl e2e-tests -Pbenchmark verify -Dbenchmark.report=docs/benchmarks.md`.
        Dovecot, the product, Chromium and the program that drives them share one machine, so
        figures of two runs are comparable only on the same machine, and a difference below a
        third is noise.

        - %d processors, Java %s, %s, Chromium %s
        - INBOX of %,d messages; %d measurements after one that is not counted; milliseconds
        - *raw*: the bare IMAP commands on a warm connection that speaks TLS
        - *product*: from the input in the browser to the wanted state on the screen; what the
          driver of the browser adds for itself is a row of the table

        | Work | median | worst | budget |
        |---|---:|---:|---|
        %s
        """
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        System.getProperty("os.name") + " " + System.getProperty("os.version"),
                        browser,
                        messages,
                        Samples.COUNT,
                        String.join("\n", rows));
    }

    /** Writes the page where the system property {@code benchmark.report} says, if it does. */
    void writeIfWanted(String page) {
        var file = System.getProperty("benchmark.report", "");
        if (!file.isBlank()) {
            try {
                Files.writeString(Path.of("..").resolve(file), page);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
