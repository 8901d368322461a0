package org.postern.schedule.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.function.Consumer;
import org.postern.calendar.CalendarColor;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.VisibleCalendar;

/** What the user does with whole calendars. */
final class CalendarListActions implements CalendarActions {
    private final ScheduleDesk desk;
    private final Runnable newEvent;
    private final Runnable look;

    CalendarListActions(ScheduleDesk desk, Runnable newEvent, Runnable look) {
        this.desk = desk;
        this.newEvent = newEvent;
        this.look = look;
    }

    @Override
    public void newEvent() {
        newEvent.run();
    }

    @Override
    public void newCalendar() {
        new CalendarDialog(
                        text("calendar.new-calendar"),
                        "",
                        CalendarColor.PALETTE.getFirst(),
                        (name, color) ->
                                change(
                                        me -> desk.services().calendars().create(me, name, color),
                                        "calendar.calendar-made",
                                        name))
                .open();
    }

    @Override
    public void show(VisibleCalendar calendar, boolean shown) {
        desk.ask(
                me -> {
                    desk.services().calendars().show(me, calendar.id(), shown);
                    return shown;
                },
                _ -> look.run(),
                sentence -> {
                    desk.say(sentence);
                    look.run();
                });
    }

    @Override
    public void edit(VisibleCalendar calendar) {
        new CalendarDialog(
                        text("calendar.edit"),
                        calendar.name(),
                        calendar.color(),
                        (name, color) ->
                                change(
                                        me -> {
                                            var calendars = desk.services().calendars();
                                            if (!name.equals(calendar.name())) {
                                                calendars.rename(me, calendar.id(), name);
                                            }
                                            if (!color.equals(calendar.color())) {
                                                calendars.recolor(me, calendar.id(), color);
                                            }
                                        },
                                        "calendar.calendar-saved",
                                        name))
                .open();
    }

    @Override
    public void share(VisibleCalendar calendar) {
        new CalendarShareDialog(desk, calendar).open();
    }

    @Override
    public void importInto(VisibleCalendar calendar) {
        new ImportDialog(desk, calendar).open();
    }

    @Override
    public void delete(VisibleCalendar calendar) {
        confirm(
                "calendar.delete-calendar",
                "calendar.delete-calendar-text",
                calendar,
                me -> desk.services().calendars().delete(me, calendar.id()),
                "calendar.calendar-deleted");
    }

    @Override
    public void giveUp(VisibleCalendar calendar) {
        confirm(
                "calendar.withdraw",
                "calendar.withdraw-text",
                calendar,
                me -> desk.services().calendars().withdraw(me, calendar.id(), me),
                "calendar.calendar-withdrawn");
    }

    private void confirm(
            String key,
            String textKey,
            VisibleCalendar calendar,
            Consumer<CalendarUser> change,
            String doneKey) {
        var question = new ConfirmDialog();
        question.setHeader(text(key));
        question.setText(text(textKey, calendar.name()));
        question.setCancelable(true);
        question.setCancelText(text("app.cancel"));
        question.setConfirmText(text(key));
        question.addConfirmListener(_ -> change(change, doneKey, calendar.name()));
        question.open();
    }

    private void change(Consumer<CalendarUser> change, String doneKey, String name) {
        desk.ask(
                me -> {
                    change.accept(me);
                    return true;
                },
                _ -> {
                    desk.sayText(doneKey, name);
                    look.run();
                });
    }

    private static String text(String key, Object... with) {
        return UI.getCurrentOrThrow().getTranslation(key, with);
    }
}
