package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.IntegerField.IntegerFieldI18n;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.Set;
import org.postern.calendar.Repetition;
import org.postern.calendar.Repetition.Every;
import org.postern.calendar.Repetition.Until;

/** How an event repeats: how often, on which days, until when. A rule it cannot show it keeps. */
final class RepeatFields extends Composite<Div> {
    private static final int LARGEST_INTERVAL = 1_000;
    private static final int MOST_TIMES = 100_000;
    private static final int USUAL_TIMES = 10;

    private enum End {
        NEVER,
        DAY,
        COUNT
    }

    private final Select<RepeatChoice> repeats = new Select<>();
    private final IntegerField interval = new IntegerField();
    private final Span unit = new Span();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final Select<End> end = new Select<>();
    private final MomentField lastDay;
    private final IntegerField times = new IntegerField();
    private Repetition given = Repetition.none();
    private LocalDate start;
    private boolean filling;
    private boolean touched;

    RepeatFields(LocalDate start) {
        this.start = start;
        repeats.setLabel(getTranslation("calendar.repeats"));
        repeats.setItemLabelGenerator(
                choice ->
                        choice == RepeatChoice.CUSTOM
                                ? given.words()
                                : choice.label(this, getLocale(), this.start));
        interval.setLabel(getTranslation("calendar.repeat-every"));
        interval.setStepButtonsVisible(true);
        interval.setSuffixComponent(unit);
        limit(interval, LARGEST_INTERVAL);
        days.setLabel(getTranslation("calendar.repeat-on"));
        days.addClassName("in-a-row");
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(day -> day.getDisplayName(TextStyle.SHORT, getLocale()));
        end.setLabel(getTranslation("calendar.repeat-until"));
        end.setItems(End.values());
        end.setItemLabelGenerator(which -> getTranslation("calendar.until." + which));
        lastDay = new MomentField(getTranslation("calendar.repeat-last-day"));
        lastDay.setWholeDay(true);
        times.setLabel(getTranslation("calendar.repeat-times"));
        limit(times, MOST_TIMES);
        repeats.addValueChangeListener(_ -> touch(this::chosen));
        interval.addValueChangeListener(_ -> touch(() -> {}));
        days.addValueChangeListener(_ -> touch(() -> {}));
        end.addValueChangeListener(_ -> touch(() -> {}));
        times.addValueChangeListener(_ -> touch(() -> {}));
        lastDay.onChange(() -> touch(() -> {}));
        getContent().addClassName("form");
        getContent().add(repeats, interval, days, end, lastDay, times);
        setValue(Repetition.none(), start);
    }

    private void limit(IntegerField field, int most) {
        String sentence = getTranslation("calendar.number-from-to", most);
        field.setMin(1);
        field.setMax(most);
        field.setI18n(
                new IntegerFieldI18n()
                        .setBadInputErrorMessage(sentence)
                        .setMinErrorMessage(sentence)
                        .setMaxErrorMessage(sentence));
    }

    private void touch(Runnable then) {
        if (!filling) {
            touched = true;
            then.run();
            showWhatMatters();
        }
    }

    private void fill(Runnable with) {
        boolean before = filling;
        filling = true;
        with.run();
        filling = before;
        showWhatMatters();
    }

    /** What repeats only from now on does so on the day it is on. */
    private void chosen() {
        fill(
                () -> {
                    interval.setValue(1);
                    days.setValue(Set.of(start.getDayOfWeek()));
                });
    }

    void setValue(Repetition repetition, LocalDate first) {
        given = repetition;
        start = first;
        touched = false;
        fill(() -> fill(repetition, first));
    }

    private void fill(Repetition repetition, LocalDate first) {
        interval.setValue(1);
        times.setValue(USUAL_TIMES);
        end.setValue(End.NEVER);
        lastDay.setValue(first.plusMonths(1).atStartOfDay());
        days.setValue(Set.of(first.getDayOfWeek()));
        offer(RepeatChoice.of(repetition));
        if (repetition instanceof Every every) {
            show(every);
        }
    }

    private void offer(RepeatChoice chosen) {
        repeats.setItems(RepeatChoice.offered(start, given, chosen));
        repeats.setValue(chosen);
    }

    private void show(Every every) {
        interval.setValue(every.interval());
        if (!every.days().isEmpty()) {
            days.setValue(every.days());
        }
        switch (every.until()) {
            case Until.Forever() -> end.setValue(End.NEVER);
            case Until.Count(var count) -> {
                end.setValue(End.COUNT);
                times.setValue(count);
            }
            case Until.Day(var last) -> {
                end.setValue(End.DAY);
                lastDay.setValue(last.atStartOfDay());
            }
        }
    }

    /**
     * The event is on another day now: what was meant by its own day goes along. That alone makes
     * no other rule of the one there was.
     */
    void startsOn(LocalDate day) {
        fill(() -> move(day));
    }

    private void move(LocalDate day) {
        if (days.getValue().equals(Set.of(start.getDayOfWeek()))) {
            days.setValue(Set.of(day.getDayOfWeek()));
        }
        var chosen = repeats.getValue();
        start = day;
        offer(chosen.on(day));
    }

    /** Why this is no rule for an event that begins on that day. */
    Optional<Fault> fault() {
        RepeatChoice choice = repeats.getValue();
        if (!choice.isRule()) {
            return Optional.empty();
        }
        return outside(interval, LARGEST_INTERVAL)
                .filter(_ -> choice.hasInterval())
                .or(
                        () ->
                                switch (end.getValue()) {
                                    case NEVER -> Optional.empty();
                                    case COUNT -> outside(times, MOST_TIMES);
                                    case DAY -> lastDay.fault().or(this::endsFirst);
                                });
    }

    private Optional<Fault> outside(IntegerField field, int most) {
        Integer number = field.getValue();
        return field.isInvalid() || number == null || number < 1 || number > most
                ? Optional.of(
                        new Fault(
                                field,
                                field::focus,
                                getTranslation("calendar.number-from-to", most)))
                : Optional.empty();
    }

    private Optional<Fault> endsFirst() {
        return lastDay.value().filter(last -> !last.toLocalDate().isBefore(start)).isPresent()
                ? Optional.empty()
                : Optional.of(lastDay.fault(getTranslation("calendar.repeat-ends-first")));
    }

    /** The same as it was where it means the same; only where there is no fault. */
    Repetition value() {
        if (!touched) {
            return given;
        }
        Repetition now =
                repeats.getValue()
                        .rule(
                                given,
                                interval.getOptionalValue().orElse(1),
                                days.getValue(),
                                start,
                                until());
        return meaning(now).equals(meaning(given)) ? given : now;
    }

    private Until until() {
        return switch (end.getValue()) {
            case NEVER -> new Until.Forever();
            case COUNT -> new Until.Count(times.getValue());
            case DAY ->
                    lastDay.value()
                            .<Until>map(last -> new Until.Day(last.toLocalDate()))
                            .orElseGet(Until.Forever::new);
        };
    }

    /** No day of the week is that of the start. */
    private Repetition meaning(Repetition rule) {
        return rule instanceof Every every
                        && every.frequency() == Repetition.Frequency.WEEKLY
                        && every.days().isEmpty()
                ? new Every(
                        every.frequency(),
                        every.interval(),
                        Set.of(start.getDayOfWeek()),
                        every.until())
                : rule;
    }

    private void nameUnit() {
        RepeatChoice choice = repeats.getValue();
        boolean one = interval.getOptionalValue().filter(number -> number == 1).isPresent();
        unit.setText(
                choice.hasInterval()
                        ? getTranslation(
                                "calendar.unit." + choice.frequency() + (one ? ".ONE" : ".MORE"))
                        : "");
    }

    private void showWhatMatters() {
        RepeatChoice which = repeats.getValue();
        boolean rule = which.isRule();
        interval.setVisible(which.hasInterval());
        days.setVisible(which == RepeatChoice.WEEKLY);
        end.setVisible(rule);
        lastDay.setVisible(rule && end.getValue() == End.DAY);
        times.setVisible(rule && end.getValue() == End.COUNT);
        nameUnit();
    }
}
