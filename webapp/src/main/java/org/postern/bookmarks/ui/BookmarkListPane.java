package org.postern.bookmarks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.postern.bookmarks.BookmarkPage;
import org.postern.bookmarks.BookmarkQuery.Order;
import org.postern.bookmarks.ui.Places.Line;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.sharing.CollectionId;

/** The bookmarks of one place, of one tag, or those that were looked for. */
final class BookmarkListPane extends Composite<Div> {
    private final H1 heading = new H1();
    private final Span counts = new Span();
    private final Input search = new Input();
    private final Button more = new Button(AppIcon.MORE.create());
    private final ContextMenu menu = new ContextMenu(more);
    private final Div notices = new Div();
    private final Paragraph empty = new Paragraph();
    private final FolderLinks folders = new FolderLinks();
    private final Map<Order, MenuItem> orders = new EnumMap<>(Order.class);
    private final BookmarkTable table;

    BookmarkListPane(
            BookmarkTable.RowActions actions,
            Runnable onMore,
            Consumer<String> onSearch,
            Consumer<Order> onOrder) {
        table = new BookmarkTable(actions, onMore);
        heading.addClassNames("title", "cut", "isolate");
        counts.addClassNames("t3", "small", "not-phone");
        var title =
                new Div(treeButton(), heading, counts, gap(), find(onSearch), sort(onOrder), more);
        title.addClassName("bar");
        more.addClassName("ib");
        more.setAriaLabel(getTranslation("bookmarks.more"));
        menu.setOpenOnClick(true);
        empty.addClassName("list-empty");
        empty.setVisible(false);
        getContent().addClassNames("list-pane", "bookmark-list");
        getContent().add(title, notices, empty, folders, table);
    }

    private Button treeButton() {
        var button = new Button(AppIcon.MENU.create());
        button.setAriaLabel(getTranslation("bookmarks.folders"));
        button.addClassNames("ib", "only-narrow", "tree-toggle");
        return button;
    }

    private static Span gap() {
        var gap = new Span();
        gap.addClassName("gap");
        return gap;
    }

    private Div find(Consumer<String> onSearch) {
        search.setType("search");
        search.setPlaceholder(getTranslation("bookmarks.search"));
        search.setAriaLabel(getTranslation("bookmarks.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        onSearch.accept(change.getValue());
                    }
                });
        var field = new Div(AppIcon.SEARCH.createSmall(), search);
        field.addClassNames("field", "find");
        return field;
    }

    private Button sort(Consumer<Order> onOrder) {
        var button = new Button(AppIcon.SORT.create());
        button.addClassName("ib");
        button.setAriaLabel(getTranslation("bookmarks.sort"));
        button.setTooltipText(getTranslation("bookmarks.sort"));
        var choices = new ContextMenu(button);
        choices.setOpenOnClick(true);
        for (Order order : Order.values()) {
            var item =
                    choices.addItem(
                            getTranslation("bookmarks.order." + order), _ -> onOrder.accept(order));
            item.setCheckable(true);
            orders.put(order, item);
        }
        return button;
    }

    /** What can be done with the place shown. */
    ContextMenu menu() {
        return menu;
    }

    void describe(String name, Order by) {
        heading.setText(name);
        orders.forEach(
                (order, item) -> {
                    item.setChecked(order == by);
                    item.getElement().setAttribute("aria-checked", String.valueOf(order == by));
                });
    }

    String title() {
        return heading.getText();
    }

    void setSearch(String text) {
        if (!search.getValue().equals(text)) {
            search.setValue(text);
        }
    }

    void show(BookmarkPage page, boolean found, Set<CollectionId> writable) {
        notices.removeAll();
        counts.setText(
                page.total() == 1
                        ? getTranslation("bookmarks.count-one")
                        : getTranslation("bookmarks.count", page.total()));
        table.show(page.bookmarks(), page.bookmarks().size() >= page.total(), writable);
        empty.setVisible(page.total() == 0);
        empty.setText(getTranslation(found ? "bookmarks.nothing-found" : "bookmarks.empty"));
        folders.setVisible(false);
    }

    /** Nothing lies here itself, but there are folders to look into. */
    void showFolders(List<Line> within, BookmarkNavigation current) {
        if (empty.isVisible() && !within.isEmpty()) {
            empty.setText(getTranslation("bookmarks.empty-but-folders"));
            folders.show(within, current);
        }
    }

    /** The place is no longer there for this person. */
    void gone() {
        table.show(List.of(), true, Set.of());
        counts.setText("");
        folders.setVisible(false);
        empty.setText(getTranslation("bookmarks.gone"));
        empty.setVisible(true);
    }

    void trouble(String sentence, Runnable again) {
        notices.removeAll();
        notices.add(
                new Notice(Notice.Kind.BAD, sentence)
                        .withAction(getTranslation("app.try-again"), again));
    }
}
