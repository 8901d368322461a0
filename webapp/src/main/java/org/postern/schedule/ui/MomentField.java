package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A day, or a day and a time, in the browser's own field: it knows how the reader writes them. */
final class MomentField extends Composite<Div> {
    private final Input input = new Input();
    private boolean wholeDay;
    private Optional<LocalDateTime> value = Optional.empty();
    private Runnable onChange = () -> {};

    MomentField(String name) {
        String id = "moment-" + UUID.randomUUID();
        input.setId(id);
        input.setType("datetime-local");
        input.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        value = parse(change.getValue());
                        onChange.run();
                    }
                });
        var label = new NativeLabel(name);
        label.setFor(id);
        var field = new Span(input);
        field.addClassName("field");
        getContent().addClassName("fl");
        getContent().add(label, field);
    }

    void onChange(Runnable listener) {
        onChange = listener;
    }

    void setWholeDay(boolean wholeDay) {
        this.wholeDay = wholeDay;
        input.setType(wholeDay ? "date" : "datetime-local");
        show();
    }

    void setReadOnly(boolean readOnly) {
        input.setReadOnly(readOnly);
    }

    void setValue(LocalDateTime value) {
        this.value = Optional.of(value.truncatedTo(ChronoUnit.MINUTES));
        show();
    }

    void clear() {
        value = Optional.empty();
        show();
    }

    /** Empty where nothing is there that makes sense. */
    Optional<LocalDateTime> value() {
        return value;
    }

    private void show() {
        input.setValue(
                value.map(time -> wholeDay ? time.toLocalDate().toString() : time.toString())
                        .orElse(""));
    }

    private Optional<LocalDateTime> parse(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text)
                                    .atTime(value.orElse(LocalDateTime.MIN).toLocalTime())
                            : LocalDateTime.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
