package org.postern.calendar.internal.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.postern.calendar.Attendee;
import org.postern.calendar.CalendarRefused;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventTime;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Until;

/** Whether a draft makes sense; refuses it with a sentence if not. */
final class DraftCheck {
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final int MOST_ATTENDEES = 500;

    private DraftCheck() {}

    static void check(EventDraft draft) {
        Drafts.problem(draft.time()).ifPresent(DraftCheck::refuse);
        if (draft.title().length() > LONGEST_TITLE || draft.location().length() > LONGEST_TITLE) {
            refuse("The title or the place is too long. Keep it below 1000 characters.");
        }
        if (draft.description().length() > LONGEST_TEXT) {
            refuse("The description is too long. Keep it below 100000 characters.");
        }
        people(draft);
        if (draft.repetition() instanceof Every(_, _, _, _, Until.Day(var last))
                && last.isBefore(Drafts.start(draft.time()).local().toLocalDate())) {
            refuse("The repetition ends before the event starts. Set a later last day.");
        }
    }

    private static void people(EventDraft draft) {
        if (draft.attendees().size() > MOST_ATTENDEES) {
            refuse("There are too many attendees. Invite 500 at most, or a list.");
        }
        if (!draft.attendees().isEmpty() && draft.organizer().isEmpty()) {
            refuse("Somebody must invite the attendees. Choose an address to invite from.");
        }
        draft.organizer().ifPresent(organizer -> address(organizer.address()));
        Set<String> seen = new HashSet<>();
        for (Attendee attendee : draft.attendees()) {
            address(attendee.address());
            if (!seen.add(Attendees.folded(attendee.address()))) {
                refuse("Somebody is invited twice. Leave one of the two addresses out.");
            }
        }
    }

    private static void address(String address) {
        boolean plain =
                address.chars().noneMatch(c -> c <= ' ' || c == 0x7f || "<>,;\"".indexOf(c) >= 0);
        int at = address.indexOf('@');
        if (!plain || at < 1 || at == address.length() - 1 || address.length() > 320) {
            refuse("One of the addresses is no address of mail. Correct or remove it.");
        }
    }

    /** An event that repeats by days of the week begins on one of them. */
    static EventDraft onItsDay(EventDraft draft) {
        if (!(draft.repetition() instanceof Every every) || every.days().isEmpty()) {
            return draft;
        }
        LocalDate first = Drafts.start(draft.time()).local().toLocalDate();
        LocalDate day = first;
        while (!every.days().contains(day.getDayOfWeek())
                || (every.ordinal() != 0 && !MonthPlace.of(day).is(every.ordinal()))) {
            day = day.plusDays(1);
        }
        long ahead = ChronoUnit.DAYS.between(first, day);
        return ahead == 0 ? draft : draft.withTime(later(draft.time(), ahead));
    }

    static EventTime later(EventTime time, long days) {
        return switch (time) {
            case EventTime.AllDay(var first, var last) ->
                    new EventTime.AllDay(first.plusDays(days), last.plusDays(days));
            case EventTime.Timed(var start, var end, var zone) ->
                    new EventTime.Timed(start.plusDays(days), end.plusDays(days), zone);
            case EventTime.Floating(var start, var end) ->
                    new EventTime.Floating(start.plusDays(days), end.plusDays(days));
        };
    }

    static CalendarRefused refusal(String sentence) {
        return new CalendarRefused(CalendarRefused.Reason.INVALID, sentence);
    }

    private static void refuse(String sentence) {
        throw refusal(sentence);
    }
}
