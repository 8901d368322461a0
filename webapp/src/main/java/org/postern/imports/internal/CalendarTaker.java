package org.postern.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarColor;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarServices;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Duplicates;
import org.postern.calendar.Share;
import org.postern.calendar.VisibleCalendar;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.Person;
import org.springframework.stereotype.Component;

/** Calendars, one a file. */
@Component
class CalendarTaker implements Taker {
    private final CalendarServices services;
    private final People people;

    CalendarTaker(CalendarServices services, People people) {
        this.services = services;
        this.people = people;
    }

    @Override
    public String folder() {
        return "calendars";
    }

    @Override
    public List<String> take(Person person, String name, Path path) throws IOException {
        var user = user(person);
        try (InputStream file = Files.newInputStream(path)) {
            var report =
                    services.files()
                            .importInto(user, calendar(user, name), file, Duplicates.REPLACE);
            List<String> words = new ArrayList<>();
            words.add(report.added() + " came in, " + report.problems().size() + " did not");
            report.problems().forEach(p -> words.add("line " + p.line() + ": " + p.sentence()));
            return words;
        }
    }

    private CalendarId calendar(CalendarUser user, String name) {
        return own(user)
                .filter(c -> name.isEmpty() ? c.byDefault() : c.name().equals(name))
                .findFirst()
                .map(VisibleCalendar::id)
                .orElseGet(() -> services.calendars().create(user, name, color(user)).id());
    }

    private CalendarColor color(CalendarUser user) {
        var palette = CalendarColor.PALETTE;
        return palette.get((int) (own(user).count() % palette.size()));
    }

    private Stream<VisibleCalendar> own(CalendarUser user) {
        return services.calendars().visibleTo(user).stream().filter(c -> c.owner().equals(user));
    }

    @Override
    public void share(Person person, String name, ShareLine line) {
        if (line.group()) {
            throw new IllegalArgumentException("calendars are shared with people, not groups");
        }
        var colleague =
                people.byAddress(EmailAddress.of(line.grantee()))
                        .orElseThrow(() -> new IllegalArgumentException("nobody has the address"));
        var access =
                switch (line.access()) {
                    case BUSY -> Access.BUSY;
                    case READ -> Access.READ;
                    case WRITE -> Access.WRITE;
                };
        var user = user(person);
        services.calendars().share(user, calendar(user, name), new Share(user(colleague), access));
    }

    private static CalendarUser user(Person person) {
        return new CalendarUser(person.id().value());
    }
}
