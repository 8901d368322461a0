package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * A day, or a day and a time, in the browser's own fields: they know how the reader writes them.
 * There is one for each, as a field that changes its type loses what is in it.
 */
final class MomentField extends Composite<Div> implements HasValidation {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final String HALF = "event.target.validity.badInput";

    private final Input moment = input("datetime-local");
    private final Input day = input("date");
    private final NativeLabel label;
    private final Span message = new Span();
    private boolean wholeDay;
    private boolean half;
    private Optional<LocalDateTime> value = Optional.empty();
    private Optional<LocalDateTime> given = Optional.empty();
    private LocalTime hour = LocalTime.MIDNIGHT;
    private Runnable onChange = () -> {};

    MomentField(String name) {
        label = new NativeLabel(name);
        var field = new Span(moment, day);
        field.addClassName("field");
        message.setId("moment-" + UUID.randomUUID());
        message.addClassName("problem");
        message.setVisible(false);
        getContent().addClassName("fl");
        getContent().add(label, field, message);
        setWholeDay(false);
    }

    private Input input(String type) {
        var input = new Input();
        input.setId("moment-" + UUID.randomUUID());
        input.setType(type);
        input.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        typed(change.getValue());
                    }
                });
        // What is half a date is no value to the browser, so that no change tells of it.
        input.getElement()
                .addEventListener(
                        "blur", event -> half = event.getEventData().get(HALF).asBoolean())
                .addEventData(HALF);
        return input;
    }

    private void typed(String text) {
        half = false;
        value = parse(text);
        setInvalid(false);
        onChange.run();
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Whether only the day is asked for; the time of day is kept meanwhile. */
    void setWholeDay(boolean whole) {
        wholeDay = whole;
        day.setVisible(whole);
        moment.setVisible(!whole);
        label.setFor((whole ? day : moment).getId().orElseThrow());
        show();
    }

    void setReadOnly(boolean readOnly) {
        day.setReadOnly(readOnly);
        moment.setReadOnly(readOnly);
    }

    /** What is there to be edited. */
    void setValue(LocalDateTime next) {
        moveTo(next);
        given = value;
        setInvalid(false);
    }

    /** As if it had been typed. */
    void moveTo(LocalDateTime next) {
        value = Optional.of(next.truncatedTo(ChronoUnit.MINUTES));
        hour = next.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        half = false;
        show();
    }

    void clear() {
        value = Optional.empty();
        given = value;
        half = false;
        show();
    }

    /** Empty where nothing is there that makes sense. */
    Optional<LocalDateTime> value() {
        return value;
    }

    /** What is wrong with it by itself; what was there before is not questioned. */
    Optional<Fault> fault() {
        if (half) {
            return Optional.of(fault(getTranslation("calendar.half-a-date")));
        }
        boolean far =
                !value.equals(given)
                        && value.filter(at -> at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR)
                                .isPresent();
        return far
                ? Optional.of(
                        fault(
                                getTranslation(
                                        "calendar.year-too-far",
                                        String.valueOf(FIRST_YEAR),
                                        String.valueOf(LAST_YEAR))))
                : Optional.empty();
    }

    Fault fault(String sentence) {
        return new Fault(this, this::focus, sentence);
    }

    void focus() {
        (wholeDay ? day : moment).focus();
    }

    private void show() {
        moment.setValue(value.map(LocalDateTime::toString).orElse(""));
        day.setValue(value.map(at -> at.toLocalDate().toString()).orElse(""));
    }

    private Optional<LocalDateTime> parse(String text) {
        try {
            if (text.length() == 10) {
                return Optional.of(LocalDate.parse(text).atTime(hour));
            }
            LocalDateTime time = LocalDateTime.parse(text);
            hour = time.toLocalTime();
            return Optional.of(time);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public void setErrorMessage(String sentence) {
        message.setText(sentence);
    }

    @Override
    public String getErrorMessage() {
        return message.getText();
    }

    @Override
    public void setInvalid(boolean invalid) {
        message.setVisible(invalid);
        for (Input input : new Input[] {moment, day}) {
            if (invalid) {
                input.getElement().setAttribute("aria-invalid", "true");
                input.getElement().setAttribute("aria-describedby", message.getId().orElseThrow());
            } else {
                input.getElement().removeAttribute("aria-invalid");
                input.getElement().removeAttribute("aria-describedby");
            }
        }
    }

    @Override
    public boolean isInvalid() {
        return message.isVisible();
    }
}
