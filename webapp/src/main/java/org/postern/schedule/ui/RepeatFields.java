package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postern.calendar.Repetition;
import org.postern.calendar.Repetition.Frequency;
import org.postern.calendar.Repetition.Until;

/** How an event repeats: how often, on which days, until when. A rule it cannot show it keeps. */
final class RepeatFields extends Composite<Div> {
    private static final int LARGEST_INTERVAL = 1_000;
    private static final int MOST_TIMES = 100_000;

    private enum Repeats {
        NEVER,
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY,
        CUSTOM
    }

    private enum End {
        NEVER,
        DAY,
        COUNT
    }

    private final Select<Repeats> repeats = new Select<>();
    private final IntegerField interval = new IntegerField();
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>();
    private final Select<End> end = new Select<>();
    private final MomentField lastDay;
    private final IntegerField times = new IntegerField();
    private Repetition.@Nullable Custom custom;

    RepeatFields() {
        repeats.setLabel(getTranslation("calendar.repeats"));
        repeats.setItemLabelGenerator(this::label);
        interval.setLabel(getTranslation("calendar.repeat-every"));
        interval.setMin(1);
        interval.setMax(LARGEST_INTERVAL);
        interval.setStepButtonsVisible(true);
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
        times.setMin(1);
        times.setMax(MOST_TIMES);
        repeats.addValueChangeListener(_ -> showWhatMatters());
        end.addValueChangeListener(_ -> showWhatMatters());
        getContent().addClassName("form");
        getContent().add(repeats, interval, days, end, lastDay, times);
        setValue(Repetition.none());
    }

    private String label(Repeats which) {
        return which == Repeats.CUSTOM && custom != null
                ? custom.words()
                : getTranslation("calendar.repeats." + which);
    }

    void setReadOnly(boolean readOnly) {
        repeats.setReadOnly(readOnly);
        interval.setReadOnly(readOnly);
        days.setReadOnly(readOnly);
        end.setReadOnly(readOnly);
        lastDay.setReadOnly(readOnly);
        times.setReadOnly(readOnly);
    }

    void setValue(Repetition repetition) {
        custom = repetition instanceof Repetition.Custom kept ? kept : null;
        List<Repeats> offered = new ArrayList<>(List.of(Repeats.values()));
        if (custom == null) {
            offered.remove(Repeats.CUSTOM);
        }
        repeats.setItems(offered);
        interval.setValue(1);
        times.setValue(10);
        end.setValue(End.NEVER);
        days.setValue(Set.of());
        switch (repetition) {
            case Repetition.Once _ -> repeats.setValue(Repeats.NEVER);
            case Repetition.Custom _ -> repeats.setValue(Repeats.CUSTOM);
            case Repetition.Every every -> show(every);
        }
        showWhatMatters();
    }

    private void show(Repetition.Every every) {
        repeats.setValue(Repeats.valueOf(every.frequency().name()));
        interval.setValue(every.interval());
        days.setValue(every.days());
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

    /** Offers a last day that is not before the start. */
    void startsOn(LocalDate day) {
        if (lastDay.value().isEmpty()) {
            lastDay.setValue(day.plusMonths(1).atStartOfDay());
        }
    }

    Repetition value() {
        return switch (repeats.getValue()) {
            case NEVER -> Repetition.none();
            case CUSTOM -> custom == null ? Repetition.none() : custom;
            case DAILY -> every(Frequency.DAILY);
            case WEEKLY -> every(Frequency.WEEKLY);
            case MONTHLY -> every(Frequency.MONTHLY);
            case YEARLY -> every(Frequency.YEARLY);
        };
    }

    private Repetition every(Frequency frequency) {
        return new Repetition.Every(
                frequency,
                within(interval.getValue(), LARGEST_INTERVAL),
                frequency == Frequency.WEEKLY ? days.getValue() : Set.of(),
                switch (end.getValue()) {
                    case NEVER -> new Until.Forever();
                    case COUNT -> new Until.Count(within(times.getValue(), MOST_TIMES));
                    case DAY ->
                            lastDay.value()
                                    .<Until>map(last -> new Until.Day(last.toLocalDate()))
                                    .orElseGet(Until.Forever::new);
                });
    }

    private static int within(@Nullable Integer number, int most) {
        return number == null ? 1 : Math.clamp(number, 1, most);
    }

    private void showWhatMatters() {
        Repeats which = repeats.getValue();
        boolean every = which != Repeats.NEVER && which != Repeats.CUSTOM;
        interval.setVisible(every);
        days.setVisible(which == Repeats.WEEKLY);
        end.setVisible(every);
        lastDay.setVisible(every && end.getValue() == End.DAY);
        times.setVisible(every && end.getValue() == End.COUNT);
    }
}
