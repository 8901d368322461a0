package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarId;
import org.postern.calendar.EventDraft;
import org.postern.calendar.Organizer;
import org.postern.calendar.Participation;
import org.postern.calendar.Visibility;
import org.postern.calendar.VisibleCalendar;
import org.postern.message.EmailAddress;

/** What can be edited of an event. What it does not show of a draft stays as it was. */
final class EventFields extends Composite<Div> {
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_TEXT = 20_000;
    private final EmailAddress self;
    private final TextField title = new TextField();
    private final TimeFields time;
    private final RepeatFields repeats;
    private final TextField location = new TextField();
    private final TextArea description = new TextArea();
    private final TextField attendees = new TextField();
    private final Select<VisibleCalendar> calendar = new Select<>();
    private final Checkbox confidential = new Checkbox();
    private EventDraft draft;

    EventFields(Locality locality, EmailAddress self, EventDraft draft) {
        this.self = self;
        this.draft = draft;
        time = new TimeFields(locality, draft.time());
        repeats = new RepeatFields(time.firstDay());
        time.onStart(repeats::startsOn);
        title.setLabel(getTranslation("calendar.title"));
        title.setMaxLength(LONGEST_TITLE);
        location.setLabel(getTranslation("calendar.location"));
        location.setMaxLength(LONGEST_TITLE);
        description.setLabel(getTranslation("calendar.description"));
        description.setMaxLength(LONGEST_TEXT);
        attendees.setLabel(getTranslation("calendar.attendees"));
        attendees.setManualValidation(true);
        attendees.addValueChangeListener(_ -> attendees.setInvalid(false));
        calendar.setLabel(getTranslation("calendar.calendar"));
        calendar.setItemLabelGenerator(VisibleCalendar::name);
        confidential.setLabel(getTranslation("calendar.private"));
        getContent().addClassName("form");
        getContent()
                .add(
                        title,
                        time,
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
        title.setValue(next.title());
        time.setValue(next.time());
        repeats.setValue(next.repetition(), time.firstDay());
        location.setValue(next.location());
        description.setValue(next.description());
        attendees.setValue(AttendeeLine.of(next.attendees()));
        attendees.setHelperText(
                next.attendees().isEmpty()
                        ? getTranslation("calendar.attendees-help")
                        : AttendeeLine.answers(next.attendees(), this::answer));
        confidential.setValue(next.visibility() != Visibility.PUBLIC);
    }

    private String answer(Participation participation) {
        return switch (participation) {
            case NEEDS_ACTION, OTHER -> getTranslation("calendar.answer.NONE");
            case ACCEPTED, DECLINED, TENTATIVE, DELEGATED ->
                    getTranslation("calendar.answer." + participation);
        };
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

    /** Who is invited is for whoever invites to say. */
    void setInvited(boolean byOthers) {
        attendees.setReadOnly(byOthers);
    }

    void focus() {
        title.focus();
    }

    Optional<CalendarId> calendar() {
        return calendar.getOptionalValue().map(VisibleCalendar::id);
    }

    /** Whether something is there that was not. */
    boolean changed() {
        return fault().isPresent() || !draft().equals(draft);
    }

    /** Why this cannot be saved. */
    Optional<Fault> fault() {
        return time.fault().or(repeats::fault).or(this::noAddress);
    }

    private Optional<Fault> noAddress() {
        return AttendeeLine.problem(attendees.getValue())
                .map(
                        word ->
                                new Fault(
                                        attendees,
                                        attendees::focus,
                                        getTranslation("calendar.not-an-address", word)));
    }

    /** What is in the fields; only where there is no fault. */
    EventDraft draft() {
        var invited = AttendeeLine.parse(attendees.getValue(), draft.attendees());
        return new EventDraft(
                title.getValue(),
                time.value(),
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
}
