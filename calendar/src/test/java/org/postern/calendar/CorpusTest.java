package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.ComponentReader;
import org.postern.calendar.internal.text.Property;

/**
 * Every file of a folder goes in and comes out again with all its events and tasks; {@code
 * -Dpostern.corpus.ics=FOLDER}.
 */
@EnabledIfSystemProperty(named = "postern.corpus.ics", matches = ".+")
class CorpusTest extends CalendarFixture {
    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }

    @TestFactory
    Stream<DynamicTest> nothingIsLost() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("postern.corpus.ics")))) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".ics")).sorted().toList();
            return found.stream()
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            file.getFileName().toString(), () -> roundTrip(file)));
        }
    }

    private void roundTrip(Path file) throws IOException {
        CalendarId calendar =
                services.calendars().create(MARA, "Corpus", CalendarColor.ofHue(52)).id();
        byte[] octets = Files.readAllBytes(file);
        ImportReport report =
                services.files()
                        .importInto(
                                MARA, calendar, new ByteArrayInputStream(octets), Duplicates.SKIP);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        services.files().export(MARA, calendar, out);
        expansion(MARA, "2026-01-01T00:00", "2026-12-31T00:00");
        services.calendars().delete(MARA, calendar);

        if (report.problems().stream().anyMatch(one -> one.sentence().contains("vCalendar 1.0"))) {
            return;
        }
        List<List<String>> before = objects(octets);
        List<List<String>> after = objects(out.toByteArray());
        before.removeIf(after::remove);
        assertThat(before)
                .as("lost of %s, with problems %s", file.getFileName(), report.problems())
                .hasSizeLessThanOrEqualTo(report.problems().size());
    }

    /** What stands in each event, task and journal entry, in no order. */
    private static List<List<String>> objects(byte[] file) {
        return ComponentReader.read(file).calendars().stream()
                .flatMap(calendar -> calendar.components().stream())
                .filter(one -> List.of("VEVENT", "VTODO", "VJOURNAL").contains(one.name()))
                .map(CorpusTest::lines)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> lines(Component component) {
        List<String> lines = new ArrayList<>();
        for (Property property : component.properties()) {
            if (!property.name().equals("UID")) {
                lines.add(property.name() + property.parameters() + property.value());
            }
        }
        component.components().forEach(inner -> lines.addAll(lines(inner)));
        lines.sort(String::compareTo);
        return lines;
    }
}
