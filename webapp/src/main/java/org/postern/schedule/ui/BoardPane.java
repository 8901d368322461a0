package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.postern.frontend.AppIcon;
import org.postern.frontend.CalendarBoard;
import org.postern.frontend.CalendarBoard.View;
import org.postern.frontend.Notice;

/** The board with its bar: which days, as what. Notices lie over its foot, so nothing moves. */
final class BoardPane extends Composite<Div> {
    /** Where the user wants to go. */
    interface Travel {
        void goToday();

        void step(int by);

        void as(View view);
    }

    private final CalendarBoard board;
    private final H1 title = new H1();
    private final Span week = new Span();
    private final Map<View, NativeButton> views = new EnumMap<>(View.class);
    private final Div foot = new Div();
    private final org.postern.frontend.Notice down;
    private final Div noted = new Div();

    BoardPane(Travel travel, Runnable tryAgain) {
        board = new CalendarBoard(getTranslation("calendar.board"));
        board.setWords(BoardWords.of(this));
        down =
                new org.postern.frontend.Notice(org.postern.frontend.Notice.Kind.BAD, "")
                        .withAction(getTranslation("calendar.try-now"), tryAgain);
        down.setVisible(false);
        foot.addClassName("board-foot");
        foot.add(down, noted);
        title.addClassName("subject");
        week.addClassNames("t3", "not-phone");
        var bar = new Div(toggle());
        bar.addClassNames("bar", "board-bar");
        bar.add(
                word("calendar.today", travel::goToday),
                icon(AppIcon.LEFT, "calendar.previous", () -> travel.step(-1)),
                icon(AppIcon.RIGHT, "calendar.next", () -> travel.step(1)),
                title,
                week,
                gap(),
                segments(travel));
        getContent().addClassName("board-pane");
        getContent().add(bar, board, foot);
    }

    CalendarBoard board() {
        return board;
    }

    String title() {
        return title.getText();
    }

    void show(CalendarNavigation where, Locality locality) {
        var period = Period.of(where, locality);
        title.setText(period.title());
        week.setText(
                period.week() > 0 ? getTranslation("calendar.week-number", period.week()) : "");
        views.forEach(
                (view, button) ->
                        button.getElement()
                                .setAttribute(
                                        "aria-pressed", String.valueOf(view == where.view())));
        board.setLocale(locality.withHours());
        board.setZone(locality.zone());
        board.setFirstDay(locality.firstDay());
        board.show(where.view(), where.date());
    }

    /** What of the calendars could not be shown in full. */
    void note(List<String> sentences) {
        noted.removeAll();
        sentences.forEach(sentence -> noted.add(new Notice(Notice.Kind.WARN, sentence)));
    }

    /** What is on the board stays; the sentence says why it may be old. */
    void trouble(String sentence) {
        down.setText(sentence);
        down.setVisible(true);
    }

    void noTrouble() {
        down.setVisible(false);
    }

    private Button toggle() {
        var button = new Button(AppIcon.MENU.create());
        button.addClassNames("ib", "tree-toggle", "only-narrow");
        button.setAriaLabel(getTranslation("calendar.calendars"));
        return button;
    }

    private Button word(String key, Runnable action) {
        var button = new Button(getTranslation(key), _ -> action.run());
        button.addClassName("btn");
        return button;
    }

    private Button icon(AppIcon icon, String key, Runnable action) {
        var button = new Button(icon.create(), _ -> action.run());
        button.addClassName("ib");
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private static Span gap() {
        var gap = new Span();
        gap.addClassName("gap");
        return gap;
    }

    private Div segments(Travel travel) {
        var group = new Div();
        group.addClassName("seg");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("calendar.view"));
        for (View view : View.values()) {
            var button =
                    new NativeButton(getTranslation("calendar.view." + view), _ -> travel.as(view));
            views.put(view, button);
            group.add(button);
        }
        return group;
    }
}
