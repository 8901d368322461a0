package org.postern.contacts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postern.app.ActionButton;
import org.postern.app.LatestAnswer;
import org.postern.app.Refreshing;
import org.postern.contacts.ContactId;
import org.postern.contacts.ui.ContactNavigation.Place;
import org.postern.frontend.AppIcon;
import org.postern.frontend.RowList;

/** The contacts of a book or group: rows in sight are asked for, whatever the size of the book. */
final class ContactListPane extends Composite<Div> {
    private static final int FIRST_PAGE = 50;
    private static final int PAUSE = 200;

    private final ContactRows source;
    private final LatestAnswer<ContactRows.Page> look;
    private final LatestAnswer<ContactRows.Page> range;
    private final Refreshing refreshing = new Refreshing(this::look);
    private final RowList rows = new RowList(getTranslation("contacts.contacts"));
    private final Input search = new Input();
    private final Div find = new Div();
    private final H1 heading = new H1();
    private final Div actions = new Div();
    private final Div empty = new Div();
    private Place place = ContactNavigation.EVERYBODY;
    private int seenOffset;
    private int seenLimit = FIRST_PAGE;
    private int lastOpened = -1;

    ContactListPane(ContactDesk desk) {
        source = new ContactRows(desk);
        look = new LatestAnswer<>(desk.background());
        range = new LatestAnswer<>(desk.background());
        // None is unread, flagged or has a file.
        rows.setWords(new RowList.Words(getTranslation("contacts.select"), "", "", ""));
        rows.addRangeListener(this::loadRange);
        search.setType("search");
        search.setAriaLabel(getTranslation("contacts.search"));
        search.setPlaceholder(getTranslation("contacts.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE);
        search.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        again();
                    }
                });
        find.add(AppIcon.SEARCH.createSmall(), search);
        find.addClassNames("field", "find", "grow");
        var bar = new Div(folderButton(), find);
        bar.addClassName("bar");
        heading.addClassNames("title", "cut", "grow");
        actions.addClassName("flex");
        var title = new Div(heading, actions);
        title.addClassName("subbar");
        empty.addClassName("list-empty");
        empty.setVisible(false);
        getContent().addClassNames("list-pane", "contact-list");
        getContent().add(bar, title, empty, rows);
    }

    private com.vaadin.flow.component.button.Button folderButton() {
        var button = ActionButton.of(AppIcon.MENU, getTranslation("contacts.books"), () -> {});
        button.addClassNames("only-narrow", "tree-toggle");
        return button;
    }

    /** Where the buttons for what is shown stand. */
    Div actions() {
        return actions;
    }

    RowList rows() {
        return rows;
    }

    /** Adds what stands over the list while rows are ticked. */
    void setSelectionBar(Component bar) {
        getContent().addComponentAtIndex(0, bar);
    }

    void addOpenListener(Consumer<String> listener) {
        rows.addOpenListener(
                row -> {
                    lastOpened = row.index();
                    listener.accept(row.key());
                });
    }

    String title() {
        return heading.getText();
    }

    void setTitle(String title) {
        heading.setText(title);
    }

    void setOpen(Optional<String> key) {
        rows.setOpenKey(key.orElse(null));
    }

    /** The contacts ticked. */
    Set<ContactId> picked() {
        return rows.picked().stream()
                .flatMap(key -> ContactRows.contact(key).stream())
                .collect(Collectors.toSet());
    }

    /** Turns to another place. */
    void show(Place next) {
        place = next;
        search.setValue("");
        find.setVisible(next instanceof Place.Cards);
        again();
    }

    private void again() {
        range.forget();
        rows.setPicked(Set.of());
        rows.setRowCount(0);
        empty.setVisible(false);
        seenOffset = 0;
        seenLimit = FIRST_PAGE;
        refreshing.restart();
    }

    /** Looks again at what is in sight; rows on the screen stay until the new ones are there. */
    void refresh() {
        refreshing.request();
    }

    private void look() {
        Place asked = place;
        String typed = search.getValue();
        int offset = seenOffset;
        int limit = seenLimit;
        look.ask(
                () -> source.page(asked, typed, offset, limit),
                answer -> {
                    renew(answer, typed);
                    refreshing.done();
                },
                failure -> {
                    refreshing.done();
                    throw failure;
                });
    }

    private void renew(ContactRows.Page answer, String typed) {
        int version = rows.invalidate();
        rows.setRowCount(answer.total());
        rows.setRows(version, answer.offset(), answer.rows());
        empty.setVisible(answer.total() == 0);
        empty.setText(emptyWords(typed));
    }

    private String emptyWords(String typed) {
        if (!typed.isBlank()) {
            return getTranslation("contacts.nobody-found", typed);
        }
        return place instanceof Place.Collected
                ? getTranslation("contacts.nothing-collected")
                : getTranslation("contacts.empty");
    }

    private void loadRange(RowList.RangeRequest wanted) {
        Place asked = place;
        String typed = search.getValue();
        seenOffset = wanted.offset();
        seenLimit = wanted.limit();
        range.ask(
                () -> source.page(asked, typed, wanted.offset(), wanted.limit()),
                answer -> {
                    rows.setRows(wanted.version(), answer.offset(), answer.rows());
                    if (answer.total() != rows.rowCount()) {
                        refresh();
                    }
                },
                failure -> {
                    throw failure;
                });
    }

    void focus() {
        rows.focus();
    }

    void focusSearch() {
        search.focus();
    }

    /** After a contact went: the focus is on the row that took its place. */
    void focusWhereItWas() {
        if (lastOpened >= 0) {
            rows.focusRow(lastOpened);
        }
    }
}
