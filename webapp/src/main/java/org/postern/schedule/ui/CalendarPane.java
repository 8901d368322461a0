package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.postern.calendar.VisibleCalendar;
import org.postern.frontend.AppIcon;
import org.postern.frontend.CalendarBoard.Range;
import org.postern.frontend.CalendarBoard.View;

/** The side of the calendar room: a month in little, and the calendars. */
final class CalendarPane extends Composite<Div> {
    private final CalendarActions actions;
    private final MiniMonth month;
    private final Div list = new Div();

    CalendarPane(Locality locality, CalendarActions actions, Consumer<LocalDate> onChosen) {
        this.actions = actions;
        month = new MiniMonth(locality, onChosen);
        var create = new Button(getTranslation("calendar.new-event"), _ -> actions.newEvent());
        create.setIcon(AppIcon.PLUS.createSmall());
        create.addClassNames("btn", "pri");
        list.addClassNames("scroll", "cals");
        list.getElement().setAttribute("role", "group");
        list.getElement().setAttribute("aria-label", getTranslation("calendar.calendars"));
        var add = new Button(getTranslation("calendar.new-calendar"), _ -> actions.newCalendar());
        add.setIcon(AppIcon.PLUS.createSmall());
        add.addClassNames("btn", "quiet", "sm");
        var foot = new Div(add);
        foot.addClassName("foot");
        getContent().addClassName("folder-pane");
        getContent().add(create, month, list, foot);
    }

    void showMonth(Locality locality, LocalDate today, CalendarNavigation where) {
        // In a month of which all days are on the board, none stands out.
        Range shown =
                where.view() == View.MONTH
                        ? new Range(where.date(), where.date())
                        : where.view().around(where.date(), locality.firstDay());
        month.show(locality, today, where.date(), shown);
    }

    void show(BoardContent content) {
        list.removeAll();
        section("calendar.mine", content, one -> one.owner().equals(content.me()));
        section("calendar.shared-with-me", content, one -> !one.owner().equals(content.me()));
    }

    private void section(String key, BoardContent content, Predicate<VisibleCalendar> which) {
        List<VisibleCalendar> calendars = content.calendars().stream().filter(which).toList();
        if (calendars.isEmpty()) {
            return;
        }
        var heading = new H2(getTranslation(key));
        heading.addClassName("cap");
        list.add(heading);
        calendars.forEach(one -> list.add(new CalendarRow(one, content.owner(one), actions)));
    }
}
