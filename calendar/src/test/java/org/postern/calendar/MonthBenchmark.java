package org.postern.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How long a month of 5 calendars with 5,000 events each takes; not a test, run by hand. */
final class MonthBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final CalendarUser USER = new CalendarUser(1);

    private MonthBenchmark() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        DataSource h2 = TestDatabase.h2().source();
        fill(services(h2));
        measure("H2", services(h2));
        DataSource postgres = TestDatabase.postgres().source();
        var pooled = new SingleConnectionDataSource(postgres.getConnection(), true);
        fill(services(postgres));
        measure("PostgreSQL, a connection each time", services(postgres));
        measure("PostgreSQL, a connection kept", services(pooled));
    }

    private static CalendarServices services(DataSource source) {
        return CalendarServices.open(source, (_, _) -> {}, Clock.systemUTC());
    }

    private static void fill(CalendarServices services) throws IOException {
        for (int calendar = 0; calendar < 5; calendar++) {
            var made = services.calendars().create(USER, "C" + calendar, CalendarColor.ofHue(52));
            services.files()
                    .importInto(
                            USER,
                            made.id(),
                            new ByteArrayInputStream(
                                    events(calendar).getBytes(StandardCharsets.UTF_8)),
                            Duplicates.SKIP);
        }
    }

    private static void measure(String name, CalendarServices services) {
        long[] micros = new long[60];
        int shown = 0;
        for (int round = 0; round < micros.length; round++) {
            var from = LocalDate.of(2026, 1 + round % 12, 1).atStartOfDay(ZONE);
            long began = System.nanoTime();
            shown =
                    services.events()
                            .occurrences(
                                    USER, from.toInstant(), from.plusDays(42).toInstant(), ZONE)
                            .occurrences()
                            .size();
            micros[round] = (System.nanoTime() - began) / 1_000;
        }
        long first = micros[0];
        Arrays.sort(micros);
        System.out.printf(
                "%s: first %d ms, median %d ms, p95 %d ms, %d occurrences%n",
                name, first / 1_000, micros[30] / 1_000, micros[57] / 1_000, shown);
    }

    /** Ten years of events, one in ten of which repeats. */
    private static String events(int calendar) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nVERSION:2.0\n");
        for (int i = 0; i < 5_000; i++) {
            LocalDate day = LocalDate.of(2018, 1, 1).plusDays((i * 7L) % 3_650);
            String date = day.toString().replace("-", "");
            text.append("BEGIN:VEVENT\nUID:").append(calendar).append('-').append(i);
            text.append("\nSUMMARY:Event ").append(i);
            text.append("\nDTSTART;TZID=Europe/Berlin:").append(date).append("T090000");
            text.append("\nDURATION:PT1H\n");
            if (i % 10 == 0) {
                text.append(i % 20 == 0 ? "RRULE:FREQ=YEARLY\n" : "RRULE:FREQ=WEEKLY;COUNT=20\n");
            }
            text.append("END:VEVENT\n");
        }
        return text.append("END:VCALENDAR\n").toString();
    }
}
