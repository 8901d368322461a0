package org.postern.calendar.internal.store;

import java.util.List;
import java.util.Set;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarColor;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarRefused;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Calendars;
import org.postern.calendar.Share;
import org.postern.calendar.VisibleCalendar;
import org.springframework.dao.DuplicateKeyException;

/** Calendars in the database. */
public final class JdbcCalendars implements Calendars {
    private static final int MOST_CALENDARS = 100;
    private static final int MOST_SHARES = 1_000;
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final Grants grants;
    private final CalendarRows rows;

    public JdbcCalendars(Database database) {
        this.database = database;
        this.grants = new Grants(database);
        this.rows = new CalendarRows(database);
    }

    @Override
    public List<VisibleCalendar> visibleTo(CalendarUser user) {
        List<VisibleCalendar> visible = rows.visibleTo(user);
        if (visible.stream().anyMatch(calendar -> calendar.access() == Access.OWNER)) {
            return visible;
        }
        try {
            rows.insert(user, "Calendar", CalendarColor.PALETTE.getFirst(), true);
        } catch (DuplicateKeyException e) {
            // Another tab or node was first.
            return rows.visibleTo(user);
        }
        return rows.visibleTo(user);
    }

    @Override
    public VisibleCalendar create(CalendarUser user, String name, CalendarColor color) {
        String plain = checked(name);
        visibleTo(user);
        CalendarId created =
                database.inTransaction(
                        () -> {
                            if (rows.owned(user) >= MOST_CALENDARS) {
                                throw Refusals.tooMuch(
                                        "You have 100 calendars. Delete one to make another.");
                            }
                            return rows.insert(user, plain, color, false);
                        });
        database.changed(created, () -> Set.of(user));
        return rows.visibleTo(user).stream()
                .filter(calendar -> calendar.id().equals(created))
                .findFirst()
                .orElseThrow(Refusals::noCalendar);
    }

    private static String checked(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw Refusals.invalid("A calendar needs a name of 1 to 200 characters.");
        }
        return plain;
    }

    @Override
    public void rename(CalendarUser user, CalendarId calendar, String name) {
        String plain = checked(name);
        asOwner(user, calendar, () -> rows.rename(calendar, plain));
    }

    @Override
    public void recolor(CalendarUser user, CalendarId calendar, CalendarColor color) {
        asOwner(user, calendar, () -> rows.recolor(calendar, color));
    }

    private void asOwner(CalendarUser user, CalendarId calendar, Runnable change) {
        Set<CalendarUser> audience =
                database.inTransaction(
                        () -> {
                            grants.require(user, calendar, Access.OWNER);
                            change.run();
                            return grants.audience(calendar);
                        });
        database.changed(calendar, () -> audience);
    }

    @Override
    public void show(CalendarUser user, CalendarId calendar, boolean shown) {
        grants.require(user, calendar, Access.BUSY);
        rows.show(user, calendar, shown);
        database.changed(calendar, () -> Set.of(user));
    }

    @Override
    public void delete(CalendarUser user, CalendarId calendar) {
        Set<CalendarUser> audience =
                database.inTransaction(
                        () -> {
                            grants.require(user, calendar, Access.OWNER);
                            rows.lockOwned(user);
                            if (rows.owned(user) < 2) {
                                throw new CalendarRefused(
                                        CalendarRefused.Reason.LAST_CALENDAR,
                                        "This is your only calendar. Make another one first.");
                            }
                            Set<CalendarUser> saw = grants.audience(calendar);
                            rows.delete(calendar);
                            rows.chooseDefault(user);
                            return saw;
                        });
        database.changed(calendar, () -> audience);
    }

    @Override
    public List<Share> shares(CalendarUser user, CalendarId calendar) {
        grants.require(user, calendar, Access.OWNER);
        return rows.shares(calendar);
    }

    @Override
    public void share(CalendarUser user, CalendarId calendar, Share share) {
        if (share.user().equals(user)) {
            throw Refusals.invalid("This calendar is yours already. Choose somebody else.");
        }
        asOwner(
                user,
                calendar,
                () -> {
                    if (rows.shares(calendar).size() >= MOST_SHARES) {
                        throw Refusals.tooMuch("This calendar is shared with 1000 people already.");
                    }
                    rows.share(calendar, share);
                });
    }

    @Override
    public void withdraw(CalendarUser user, CalendarId calendar, CalendarUser with) {
        Set<CalendarUser> audience =
                database.inTransaction(
                        () -> {
                            grants.require(
                                    user, calendar, user.equals(with) ? Access.BUSY : Access.OWNER);
                            Set<CalendarUser> saw = grants.audience(calendar);
                            rows.forget(calendar, with);
                            return saw;
                        });
        database.changed(calendar, () -> audience);
    }
}
