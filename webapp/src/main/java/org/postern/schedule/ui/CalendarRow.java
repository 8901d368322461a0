package org.postern.schedule.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import org.postern.calendar.Access;
import org.postern.calendar.VisibleCalendar;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Hue;
import org.postern.schedule.CalendarFileAddress;

/** A calendar in the side pane: whether it is shown, whose it is, and what can be done with it. */
final class CalendarRow extends Composite<Div> {
    private static final String DOWNLOAD =
            "const link = document.createElement('a'); link.href = $0; link.download = '';"
                    + " document.body.append(link); link.click(); link.remove()";

    CalendarRow(VisibleCalendar calendar, String owner, CalendarActions actions) {
        var tick = new Input();
        tick.setType("checkbox");
        tick.addClassNames("cb", "hued");
        tick.getElement().setProperty("checked", calendar.shown());
        tick.getElement()
                .addEventListener(
                        "change",
                        event ->
                                actions.show(
                                        calendar,
                                        event.getEventData()
                                                .get("event.target.checked")
                                                .asBoolean()))
                .addEventData("event.target.checked");
        var name = new Span(calendar.name());
        name.addClassNames("cut", "isolate");
        name.setTitle(calendar.name());
        var words = new Div(name);
        words.addClassNames("words", "grow");
        if (!owner.isEmpty()) {
            var by = new Span(owner);
            by.addClassNames("t3", "small", "cut", "isolate");
            by.setTitle(owner);
            words.add(by);
        }
        var label = new NativeLabel();
        label.add(tick, words);
        label.addClassNames("flex", "grow");
        getContent().addClassName("cal");
        Hue.on(getContent(), Hues.of(calendar.color()));
        getContent().add(label, menu(calendar, actions));
    }

    private Button menu(VisibleCalendar calendar, CalendarActions actions) {
        var button = new Button(AppIcon.MORE.createSmall());
        button.addClassName("ib");
        button.setAriaLabel(getTranslation("calendar.actions", calendar.name()));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        Access access = calendar.access();
        if (access == Access.OWNER) {
            menu.addItem(getTranslation("calendar.edit"), _ -> actions.edit(calendar));
            menu.addItem(getTranslation("calendar.share"), _ -> actions.share(calendar));
        }
        if (access.includes(Access.WRITE)) {
            menu.addItem(getTranslation("calendar.import"), _ -> actions.importInto(calendar));
        }
        menu.addItem(getTranslation("calendar.export"), _ -> download(calendar));
        if (access == Access.OWNER) {
            menu.addItem(getTranslation("calendar.delete"), _ -> actions.delete(calendar));
        } else {
            menu.addItem(getTranslation("calendar.withdraw"), _ -> actions.giveUp(calendar));
        }
        return button;
    }

    /** The menu closes by itself; a link in it would need to be hit exactly. */
    private void download(VisibleCalendar calendar) {
        getElement().executeJs(DOWNLOAD, CalendarFileAddress.of(calendar.id()));
    }
}
