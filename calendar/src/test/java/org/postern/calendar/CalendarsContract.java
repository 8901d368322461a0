package org.postern.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What calendars and shares do on every database. */
abstract class CalendarsContract extends CalendarFixture {
    private static final CalendarColor GREEN = CalendarColor.ofHue(155);

    @Test
    void firstUseMakesOneCalendar() {
        assertThat(services.calendars().visibleTo(MARA))
                .singleElement()
                .satisfies(
                        calendar -> {
                            assertThat(calendar.owner()).isEqualTo(MARA);
                            assertThat(calendar.access()).isEqualTo(Access.OWNER);
                            assertThat(calendar.shown()).isTrue();
                            assertThat(calendar.byDefault()).isTrue();
                        });
    }

    @Test
    void manyFirstUsesAtOnceMakeOneCalendar() throws Exception {
        CalendarUser newcomer = new CalendarUser(77);
        Callable<Integer> look = () -> services.calendars().visibleTo(newcomer).size();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var seen : threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> look).toList())) {
                assertThat(seen.get()).isEqualTo(1);
            }
        }
        assertThat(services.calendars().visibleTo(newcomer)).hasSize(1);
    }

    @Test
    void ownerRenamesAndRecolors() {
        VisibleCalendar work = services.calendars().create(MARA, " Work\n ", GREEN);
        services.calendars().rename(MARA, work.id(), "Harbour");
        services.calendars().recolor(MARA, work.id(), new CalendarColor("#a0b1c2"));

        assertThat(services.calendars().visibleTo(MARA))
                .extracting(VisibleCalendar::name, calendar -> calendar.color().value())
                .contains(tuple("Harbour", "#a0b1c2"));
        assertThat(changes).hasSize(3).allMatch(change -> change.users().equals(Set.of(MARA)));
    }

    @Test
    void strangersSeeAndTouchNothing() {
        assertThat(services.calendars().visibleTo(TOMASZ))
                .noneMatch(calendar -> calendar.id().equals(own));
        refused(
                CalendarRefused.Reason.NOT_FOUND,
                () -> services.calendars().rename(TOMASZ, own, "Mine"));
        refused(
                CalendarRefused.Reason.NOT_FOUND,
                () -> services.calendars().show(TOMASZ, own, false));
        refused(CalendarRefused.Reason.NOT_FOUND, () -> services.calendars().delete(TOMASZ, own));
        refused(CalendarRefused.Reason.NOT_FOUND, () -> services.calendars().shares(TOMASZ, own));
    }

    @Test
    void whoMayWriteIsNoOwner() {
        share(Access.WRITE);

        refused(
                CalendarRefused.Reason.NOT_ALLOWED,
                () -> services.calendars().rename(TOMASZ, own, "Mine"));
        refused(CalendarRefused.Reason.NOT_ALLOWED, () -> services.calendars().delete(TOMASZ, own));
        refused(
                CalendarRefused.Reason.NOT_ALLOWED,
                () ->
                        services.calendars()
                                .share(TOMASZ, own, new Share(new CalendarUser(3), Access.READ)));
    }

    @Test
    void shareIsSeenChangedAndWithdrawn() {
        share(Access.BUSY);
        share(Access.READ);

        assertThat(services.calendars().shares(MARA, own))
                .containsExactly(new Share(TOMASZ, Access.READ));
        assertThat(seenByTomasz().access()).isEqualTo(Access.READ);
        assertThat(seenByTomasz().byDefault()).isFalse();

        services.calendars().withdraw(MARA, own, TOMASZ);
        assertThat(services.calendars().visibleTo(TOMASZ))
                .noneMatch(calendar -> calendar.id().equals(own));
        assertThat(changes.getLast().users()).containsExactlyInAnyOrder(MARA, TOMASZ);
    }

    @Test
    void whoeverHasAShareMayGiveItUp() {
        share(Access.READ);
        services.calendars().withdraw(TOMASZ, own, TOMASZ);

        assertThat(services.calendars().shares(MARA, own)).isEmpty();
    }

    @Test
    void hidingIsEachUsersOwn() {
        share(Access.READ);
        services.calendars().show(TOMASZ, own, false);
        services.calendars().show(TOMASZ, own, false);

        assertThat(seenByTomasz().shown()).isFalse();
        assertThat(services.calendars().visibleTo(MARA).getFirst().shown()).isTrue();

        services.calendars().show(TOMASZ, own, true);
        assertThat(seenByTomasz().shown()).isTrue();
    }

    @Test
    void lastCalendarStays() {
        refused(CalendarRefused.Reason.LAST_CALENDAR, () -> services.calendars().delete(MARA, own));
    }

    @Test
    void afterTheDefaultIsDeletedAnotherIsIt() {
        services.calendars().create(MARA, "Work", GREEN);
        create(draft("Gone", "2026-11-18T10:00", "2026-11-18T11:00"));
        services.calendars().delete(MARA, own);

        assertThat(services.calendars().visibleTo(MARA))
                .singleElement()
                .matches(VisibleCalendar::byDefault)
                .matches(calendar -> calendar.name().equals("Work"));
    }

    @Test
    void namesAreNeitherEmptyNorEndless() {
        refused(
                CalendarRefused.Reason.INVALID,
                () -> services.calendars().rename(MARA, own, " \n "));
        refused(
                CalendarRefused.Reason.INVALID,
                () -> services.calendars().rename(MARA, own, "x".repeat(201)));
    }

    private void share(Access access) {
        services.calendars().share(MARA, own, new Share(TOMASZ, access));
    }

    private VisibleCalendar seenByTomasz() {
        return services.calendars().visibleTo(TOMASZ).stream()
                .filter(calendar -> calendar.id().equals(own))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(CalendarRefused.Reason reason, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        CalendarRefused.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
