package org.postern.schedule.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.postern.calendar.Access;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Share;
import org.postern.calendar.VisibleCalendar;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.message.EmailAddress;

/** Who else sees a calendar, and how far: when, what, or to change it. */
final class CalendarShareDialog {
    private static final List<Access> OFFERED = List.of(Access.BUSY, Access.READ, Access.WRITE);
    private final ScheduleDesk desk;
    private final VisibleCalendar calendar;
    private final Dialog dialog = new Dialog();
    private final Div trouble = new Div();
    private final Div lines = new Div();
    private final TextField who = new TextField();
    private final Select<Access> access = new Select<>();
    private final Button add = new Button();
    private final Button done = new Button();
    private Shown last = new Shown(List.of(), Map.of());
    private boolean busy;

    private record Shown(List<Share> shares, Map<CalendarUser, String> names) {}

    CalendarShareDialog(ScheduleDesk desk, VisibleCalendar calendar) {
        this.desk = desk;
        this.calendar = calendar;
        dialog.setHeaderTitle(dialog.getTranslation("calendar.share-title", calendar.name()));
        dialog.addClassName("share-dialog");
        lines.addClassName("share-lines");
        lines.getElement().setAttribute("role", "list");
        lines.getElement()
                .setAttribute("aria-label", dialog.getTranslation("calendar.shared-with"));
        who.setLabel(dialog.getTranslation("calendar.share-who"));
        who.setManualValidation(true);
        who.setValueChangeMode(ValueChangeMode.EAGER);
        who.addKeyPressListener(Key.ENTER, _ -> add(() -> {}));
        prepare(access, dialog.getTranslation("calendar.share-access"));
        access.setLabel(dialog.getTranslation("calendar.share-access"));
        access.setValue(Access.READ);
        add.setText(dialog.getTranslation("calendar.share-add"));
        add.addClickListener(_ -> add(() -> {}));
        add.addClassNames("btn", "soft");
        var form = new Div(who, access, add);
        form.addClassName("share-form");
        done.setText(dialog.getTranslation("calendar.share-done"));
        done.addClickListener(_ -> done());
        done.addClassNames("btn", "pri");
        dialog.add(trouble, lines, form);
        dialog.getFooter().add(done);
    }

    void open() {
        dialog.open();
        who.focus();
        ask(_ -> true, _ -> {});
    }

    /** One change at a time: of two that overtake each other the first would count. */
    private void setBusy(boolean busyNow) {
        busy = busyNow;
        lines.setEnabled(!busyNow);
        add.setEnabled(!busyNow);
        done.setEnabled(!busyNow);
    }

    private void prepare(Select<Access> select, String name) {
        select.setItems(OFFERED);
        select.setItemLabelGenerator(level -> dialog.getTranslation("calendar.access." + level));
        select.setAriaLabel(name);
    }

    /** Who was typed in is meant, though nobody pressed the other button. */
    private void done() {
        if (who.getValue().isBlank()) {
            dialog.close();
        } else {
            add(dialog::close);
        }
    }

    private void add(Runnable then) {
        String typed = who.getValue().strip();
        Access level = access.getValue();
        who.setInvalid(false);
        who.focus();
        if (typed.isEmpty() || busy) {
            return;
        }
        ask(
                me -> {
                    Optional<CalendarUser> colleague =
                            desk.people()
                                    .byAddress(EmailAddress.of(typed))
                                    .filter(person -> !person.equals(me));
                    colleague.ifPresent(person -> share(me, person, level));
                    return colleague.isPresent();
                },
                found -> {
                    if (found) {
                        who.clear();
                        then.run();
                    } else {
                        who.setErrorMessage(dialog.getTranslation("calendar.share-nobody"));
                        who.setInvalid(true);
                    }
                });
    }

    private void share(CalendarUser me, CalendarUser with, Access level) {
        desk.services().calendars().share(me, calendar.id(), new Share(with, level));
    }

    /** Asks, and shows how it stands afterwards. */
    private void ask(Function<CalendarUser, Boolean> change, Consumer<Boolean> answered) {
        record Answer(boolean done, Shown shown) {}
        setBusy(true);
        desk.ask(
                me -> {
                    boolean done = change.apply(me);
                    List<Share> shares = desk.services().calendars().shares(me, calendar.id());
                    return new Answer(
                            done,
                            new Shown(
                                    shares,
                                    desk.people()
                                            .names(shares.stream().map(Share::user).toList())));
                },
                answer -> {
                    setBusy(false);
                    show(answer.shown());
                    answered.accept(answer.done());
                },
                sentence -> {
                    setBusy(false);
                    show(last); // not what was chosen and is not kept
                    trouble.add(new Notice(Notice.Kind.BAD, sentence));
                });
    }

    private void show(Shown shown) {
        last = shown;
        trouble.removeAll();
        lines.removeAll();
        if (shown.shares().isEmpty()) {
            var nobody = new Paragraph(dialog.getTranslation("calendar.share-empty"));
            nobody.addClassName("t2");
            nobody.getElement().setAttribute("role", "listitem");
            lines.add(nobody);
        }
        shown.shares().forEach(share -> lines.add(row(share, shown.names())));
    }

    private Div row(Share share, Map<CalendarUser, String> names) {
        String person =
                names.getOrDefault(share.user(), dialog.getTranslation("calendar.somebody"));
        var name = new Span(person);
        name.addClassNames("isolate", "cut", "grow");
        var level = new Select<Access>();
        prepare(level, dialog.getTranslation("calendar.share-access-of", person));
        level.setValue(share.access());
        level.addValueChangeListener(
                changed -> {
                    if (changed.isFromClient()) {
                        ask(
                                me -> {
                                    share(me, share.user(), changed.getValue());
                                    return true;
                                },
                                _ -> {});
                    }
                });
        var remove = new Button(AppIcon.X.create(), _ -> withdraw(share.user()));
        remove.addClassName("ib");
        remove.setAriaLabel(dialog.getTranslation("calendar.share-remove", person));
        remove.setTooltipText(dialog.getTranslation("calendar.share-remove", person));
        var row = new Div(AppIcon.CONTACTS.create(), name, level, remove);
        row.addClassName("share-line");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }

    private void withdraw(CalendarUser with) {
        who.focus();
        ask(
                me -> {
                    desk.services().calendars().withdraw(me, calendar.id(), with);
                    return true;
                },
                _ -> {});
    }
}
