package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarId;
import org.postern.calendar.EventDraft;
import org.postern.calendar.EventTime;
import org.postern.calendar.Organizer;
import org.postern.calendar.Visibility;
import org.postern.calendar.VisibleCalendar;
import org.postern.message.EmailAddress;
import org.postern.schedule.ui.EventTimes.Span;

/** What can be edited of an event. What it does not show of a draft stays as it was. */
final class EventFields extends Composite<Div> {
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_TEXT = 20_000;
    private final Locality locality;
    private final EmailAddress self;
    private final TextField title = new TextField();
    private final Checkbox allDay = new Checkbox();
    private final MomentField starts;
    private final MomentField ends;
    private final RepeatFields repeats = new RepeatFields();
    private final TextField location = new TextField();
    private final TextArea description = new TextArea();
    private final TextField attendees = new TextField();
    private final Select<VisibleCalendar> calendar = new Select<>();
    private final Checkbox confidential = new Checkbox();
    private EventDraft draft;
    private Span before;

    EventFields(Locality locality, EmailAddress self, EventDraft draft) {
        this.locality = locality;
        this.self = self;
        this.draft = draft;
        before = EventTimes.shown(draft.time(), locality.zone());
        starts = new MomentField(getTranslation("calendar.starts"));
        ends = new MomentField(getTranslation("calendar.ends"));
        title.setLabel(getTranslation("calendar.title"));
        title.setMaxLength(LONGEST_TITLE);
        allDay.setLabel(getTranslation("calendar.all-day"));
        location.setLabel(getTranslation("calendar.location"));
        location.setMaxLength(LONGEST_TITLE);
        description.setLabel(getTranslation("calendar.description"));
        description.setMaxLength(LONGEST_TEXT);
        attendees.setLabel(getTranslation("calendar.attendees"));
        attendees.setHelperText(getTranslation("calendar.attendees-help"));
        calendar.setLabel(getTranslation("calendar.calendar"));
        calendar.setItemLabelGenerator(VisibleCalendar::name);
        confidential.setLabel(getTranslation("calendar.private"));
        allDay.addValueChangeListener(change -> setWholeDays(change.getValue()));
        starts.onChange(this::startMoved);
        var times = new Div(starts, ends);
        times.addClassName("pair");
        getContent().addClassName("form");
        getContent()
                .add(
                        title,
                        allDay,
                        times,
                        repeats,
                        calendar,
                        location,
                        attendees,
                        description,
                        confidential);
        show(draft);
    }

    /** Replaces what is in the fields. */
    void show(EventDraft next) {
        draft = next;
        before = EventTimes.shown(next.time(), locality.zone());
        title.setValue(next.title());
        allDay.setValue(before.allDay());
        setWholeDays(before.allDay());
        starts.setValue(before.start());
        ends.setValue(before.allDay() ? before.end().minusDays(1) : before.end());
        repeats.setValue(next.repetition());
        repeats.startsOn(before.start().toLocalDate());
        location.setValue(next.location());
        description.setValue(next.description());
        attendees.setValue(AttendeeLine.of(next.attendees()));
        confidential.setValue(next.visibility() != Visibility.PUBLIC);
    }

    void setCalendars(List<VisibleCalendar> calendars, CalendarId chosen) {
        calendar.setItems(
                calendars.stream()
                        .filter(
                                one ->
                                        one.access().includes(Access.WRITE)
                                                || one.id().equals(chosen))
                        .toList());
        calendars.stream()
                .filter(one -> one.id().equals(chosen))
                .findFirst()
                .ifPresent(calendar::setValue);
    }

    /** Only looks; or, for what others organise, all but who is invited. */
    void setReadOnly(boolean all, boolean invited) {
        List.of(title, location, attendees).forEach(field -> field.setReadOnly(all));
        description.setReadOnly(all);
        allDay.setReadOnly(all);
        confidential.setReadOnly(all);
        calendar.setReadOnly(all);
        starts.setReadOnly(all);
        ends.setReadOnly(all);
        repeats.setReadOnly(all);
        attendees.setReadOnly(all || invited);
    }

    void focus() {
        title.focus();
    }

    Optional<CalendarId> calendar() {
        return calendar.getOptionalValue().map(VisibleCalendar::id);
    }

    /** Whether something is there that was not. */
    boolean changed() {
        return problem().isPresent() || !draft().equals(draft);
    }

    /** Why this cannot be saved, in a sentence. */
    Optional<String> problem() {
        if (starts.value().isEmpty() || ends.value().isEmpty()) {
            return Optional.of(getTranslation("calendar.no-time"));
        }
        if (span().end().isBefore(span().start())) {
            return Optional.of(getTranslation("calendar.ends-first"));
        }
        return AttendeeLine.problem(attendees.getValue())
                .map(word -> getTranslation("calendar.not-an-address", word));
    }

    /** What is in the fields; only where there is no problem. */
    EventDraft draft() {
        var invited = AttendeeLine.parse(attendees.getValue(), draft.attendees());
        return new EventDraft(
                title.getValue(),
                time(),
                location.getValue(),
                description.getValue(),
                repeats.value(),
                draft.status(),
                draft.busy(),
                visibility(),
                invited.isEmpty() ? draft.organizer() : Optional.of(organizer()),
                invited);
    }

    private Organizer organizer() {
        return draft.organizer().orElseGet(() -> new Organizer(self.address(), self.name()));
    }

    private Visibility visibility() {
        if (!confidential.getValue()) {
            return Visibility.PUBLIC;
        }
        return draft.visibility() == Visibility.PUBLIC ? Visibility.PRIVATE : draft.visibility();
    }

    /** Unchanged to the second where nobody changed it. */
    private EventTime time() {
        Span now = span();
        return now.equals(before)
                ? draft.time()
                : EventTimes.meant(now, draft.time(), locality.zone());
    }

    private Span span() {
        LocalDateTime start = starts.value().orElseThrow();
        LocalDateTime end = ends.value().orElseThrow();
        return allDay.getValue()
                ? new Span(
                        start.toLocalDate().atStartOfDay(),
                        end.toLocalDate().plusDays(1).atStartOfDay(),
                        true)
                : new Span(start, end, false);
    }

    private void setWholeDays(boolean whole) {
        starts.setWholeDay(whole);
        ends.setWholeDay(whole);
    }

    /** The end goes along. */
    private void startMoved() {
        starts.value()
                .ifPresent(
                        start -> {
                            Duration length = Duration.between(before.start(), before.end());
                            if (before.allDay()) {
                                length = length.minusDays(1);
                            }
                            ends.setValue(start.plus(length));
                        });
    }
}
