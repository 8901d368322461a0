package org.postern.calendar.internal.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarFiles;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Duplicates;
import org.postern.calendar.ImportReport;
import org.postern.calendar.internal.event.Drafts;
import org.postern.calendar.internal.text.Component;
import org.postern.calendar.internal.text.ComponentWriter;
import org.postern.calendar.internal.text.Property;

/** Import and export of calendars in the database. */
public final class JdbcFiles implements CalendarFiles {
    private static final int PAGE = 100;

    /** A file and what is made of it are in memory together; so two at a time. */
    private static final int IMPORTS_AT_ONCE = 2;

    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Semaphore imports = new Semaphore(IMPORTS_AT_ONCE);
    private final Database database;
    private final Grants grants;
    private final ObjectRows rows;

    public JdbcFiles(Database database) {
        this.database = database;
        this.grants = new Grants(database);
        this.rows = new ObjectRows(database);
    }

    @Override
    public ImportReport importInto(
            CalendarUser user, CalendarId calendar, InputStream file, Duplicates duplicates)
            throws IOException {
        grants.require(user, calendar, Access.WRITE);
        try {
            if (!imports.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Refusals.tooMuch("Others are importing just now. Try again in a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
        try {
            return read(user, calendar, file, duplicates);
        } finally {
            imports.release();
        }
    }

    private ImportReport read(
            CalendarUser user, CalendarId calendar, InputStream file, Duplicates duplicates)
            throws IOException {
        byte[] octets = file.readNBytes((int) MOST_OCTETS + 1);
        if (octets.length > MOST_OCTETS) {
            return new ImportReport(
                    0,
                    0,
                    0,
                    0,
                    List.of(
                            new ImportReport.Problem(
                                    0, "The file is bigger than 20 MB. Nothing came in.", false)));
        }
        ImportRun run = new ImportRun();
        run.read(octets);
        Tally tally = new Tally();
        List<ImportRun.Prepared> batch = run.next();
        while (!batch.isEmpty()) {
            List<ImportRun.Prepared> stored = batch;
            tally.add(database.inTransaction(() -> store(user, calendar, stored, duplicates, run)));
            batch = run.next();
        }
        if (tally.added + tally.replaced > 0) {
            database.changed(calendar, () -> grants.audience(calendar));
        }
        return new ImportReport(
                tally.added,
                tally.replaced,
                tally.skipped,
                run.problems().leftOut(),
                run.problems().byLine());
    }

    private static final class Tally {
        private int added;
        private int replaced;
        private int skipped;

        private void add(Tally other) {
            added += other.added;
            replaced += other.replaced;
            skipped += other.skipped;
        }
    }

    private Tally store(
            CalendarUser user,
            CalendarId calendar,
            List<ImportRun.Prepared> batch,
            Duplicates duplicates,
            ImportRun run) {
        Tally tally = new Tally();
        int room = EventWriting.MOST_OBJECTS - rows.count(calendar);
        Grant grant = grants.require(user, calendar, Access.WRITE);
        for (ImportRun.Prepared each : batch) {
            Optional<StoredObject> present = rows.find(calendar, each.columns().uid());
            if (present.isEmpty() && tally.added >= room) {
                run.problems()
                        .leftOut(
                                each.line(), "The calendar is full; what begins here is left out.");
            } else if (present.isEmpty()) {
                rows.insert(calendar, each.columns(), false, each.content());
                tally.added++;
            } else if (duplicates == Duplicates.SKIP
                    || present.get().isHiddenFrom(grant)
                    || present.get().row().kind() != each.columns().kind()
                    || !rows.update(
                            present.get().row(),
                            each.columns(),
                            present.get().row().organized(),
                            each.content())) {
                tally.skipped++;
            } else {
                tally.replaced++;
            }
        }
        return tally;
    }

    @Override
    public void export(CalendarUser user, CalendarId calendar, OutputStream file)
            throws IOException {
        Grant grant = grants.require(user, calendar, Access.READ);
        write(file, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Postern//Calendar//EN\r\n");
        // RFC 7986 §5.1.
        write(file, ComponentWriter.write(List.of(Property.ofText("NAME", name(user, calendar)))));
        Set<String> zones = new HashSet<>();
        long last = 0;
        List<ObjectRow> page = rows.after(calendar, last, PAGE);
        while (!page.isEmpty()) {
            last = page.getLast().id();
            for (List<ObjectRow> batch : Batches.of(page)) {
                for (StoredObject stored : rows.stored(batch)) {
                    if (!grant.hides(stored.row().visibility())) {
                        export(stored.calendar(), grant, zones, file);
                    }
                }
            }
            page = rows.after(calendar, last, PAGE);
        }
        write(file, "END:VCALENDAR\r\n");
    }

    private static void export(Component object, Grant grant, Set<String> zones, OutputStream file)
            throws IOException {
        for (Component component : object.components()) {
            boolean known =
                    component.name().equals("VTIMEZONE") && !zones.add(component.text("TZID"));
            boolean hidden = grant.hides(Drafts.visibility(component));
            if (!known && !hidden) {
                write(file, ComponentWriter.write(component));
            }
        }
    }

    private String name(CalendarUser user, CalendarId calendar) {
        return new CalendarRows(database)
                .visibleTo(user).stream()
                        .filter(visible -> visible.id().equals(calendar))
                        .map(visible -> visible.name())
                        .findFirst()
                        .orElse("Calendar");
    }

    private static void write(OutputStream file, String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
