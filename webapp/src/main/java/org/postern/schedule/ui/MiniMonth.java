package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.function.Consumer;
import org.postern.frontend.AppIcon;
import org.postern.frontend.CalendarBoard.Range;
import org.postern.frontend.CalendarBoard.View;

/** A month in little, to go to a day of it: one tab stop, arrows inside. */
final class MiniMonth extends Composite<Div> {
    private static final Map<Key, Integer> STEPS =
            Map.of(Key.ARROW_LEFT, -1, Key.ARROW_RIGHT, 1, Key.ARROW_UP, -7, Key.ARROW_DOWN, 7);
    private final Consumer<LocalDate> onChosen;
    private final Span name = new Span();
    private final Div days = new Div();
    private Locality locality;
    private LocalDate today = LocalDate.EPOCH;
    private LocalDate at = LocalDate.EPOCH;
    private Range shown = new Range(LocalDate.EPOCH, LocalDate.EPOCH);

    MiniMonth(Locality locality, Consumer<LocalDate> onChosen) {
        this.locality = locality;
        this.onChosen = onChosen;
        name.addClassNames("title", "grow");
        var head =
                new Div(
                        name,
                        step(AppIcon.LEFT, "calendar.earlier-month", -1),
                        step(AppIcon.RIGHT, "calendar.later-month", 1));
        head.addClassName("mini-head");
        days.addClassName("mini-days");
        days.getElement().setAttribute("role", "group");
        STEPS.forEach(
                (key, by) ->
                        Shortcuts.addShortcutListener(days, () -> walk(by), key).listenOn(days));
        getContent().addClassName("mini");
        getContent().add(head, days);
    }

    private Button step(AppIcon icon, String key, int by) {
        var button = new Button(icon.createSmall(), _ -> show(at.plusMonths(by)));
        button.addClassName("ib");
        button.setAriaLabel(getTranslation(key));
        return button;
    }

    /** Shows the month of a date, and which days the board has. */
    void show(Locality where, LocalDate now, LocalDate date, Range onTheBoard) {
        locality = where;
        today = now;
        shown = onTheBoard;
        show(date);
    }

    private void walk(int by) {
        show(at.plusDays(by));
        days.getChildren()
                .filter(day -> day.getElement().getAttribute("tabindex") != null)
                .filter(day -> day.getElement().getAttribute("tabindex").equals("0"))
                .findFirst()
                .ifPresent(day -> day.getElement().callJsFunction("focus"));
    }

    private void show(LocalDate date) {
        at = date;
        var month = YearMonth.from(date);
        name.setText(month.format(DateTimeFormatter.ofPattern("LLLL uuuu", locality.locale())));
        days.getElement().setAttribute("aria-label", name.getText());
        days.removeAll();
        for (int i = 0; i < 7; i++) {
            var day = locality.firstDay().plus(i);
            var letter = new Span(day.getDisplayName(TextStyle.NARROW, locality.locale()));
            letter.addClassName("mini-name");
            letter.getElement().setAttribute("aria-hidden", "true");
            days.add(letter);
        }
        Range range = View.MONTH.around(date, locality.firstDay());
        range.from().datesUntil(range.to()).forEach(day -> days.add(day(day, month)));
    }

    private NativeButton day(LocalDate day, YearMonth month) {
        var button =
                new NativeButton(String.valueOf(day.getDayOfMonth()), _ -> onChosen.accept(day));
        button.getElement().setAttribute("tabindex", day.equals(at) ? "0" : "-1");
        button.getElement()
                .setAttribute(
                        "aria-label",
                        day.format(
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .localizedBy(locality.locale())));
        button.setClassName("out", !YearMonth.from(day).equals(month));
        button.setClassName("on", !day.isBefore(shown.from()) && day.isBefore(shown.to()));
        if (day.equals(today)) {
            button.addClassName("today");
            button.getElement().setAttribute("aria-current", "date");
        }
        return button;
    }
}
