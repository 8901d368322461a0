package org.postern.bookmarks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postern.bookmarks.Bookmark;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Hue;
import org.postern.sharing.CollectionId;

/** Bookmarks as rows. Each is a true link, so that browsers open it as the user is used to. */
final class BookmarkTable extends Composite<Div> {
    private final NativeTable table = new NativeTable();
    private final NativeTableBody body = table.getBody();
    private final Button more;
    private final RowActions actions;
    private Shown shown = new Shown(List.of(), Set.of());

    private record Shown(List<Bookmark> bookmarks, Set<CollectionId> writable) {}

    /** What can be done with a bookmark. */
    interface RowActions {
        void opened(Bookmark bookmark);

        void edit(Bookmark bookmark);

        void delete(Bookmark bookmark);
    }

    BookmarkTable(RowActions actions, Runnable onMore) {
        this.actions = actions;
        table.addClassName("bookmarks");
        table.getElement().setAttribute("role", "grid");
        table.getElement().setAttribute("aria-label", getTranslation("bookmarks.grid"));
        var head =
                new NativeTableRow(
                        header("bookmarks.name", "name"),
                        header("bookmarks.tags", "tags"),
                        header("bookmarks.opened", "visits"),
                        header("bookmarks.actions", "act"));
        table.getHead().add(head);

        more = new Button(getTranslation("bookmarks.show-more"), _ -> onMore.run());
        more.addClassNames("btn", "show-more");
        table.setVisible(false);
        more.setVisible(false);
        getContent().addClassName("scroll");
        getContent().add(table, more);
    }

    private NativeTableHeaderCell header(String key, String className) {
        var words = new Span(getTranslation(key));
        if (className.equals("act")) {
            words.addClassName("for-readers");
        }
        var cell = new NativeTableHeaderCell(words);
        cell.addClassName(className);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /**
     * Replaces all rows, unless they are the same: a menu that is open stays.
     *
     * @param writable the collections in which rows may be changed
     */
    void show(List<Bookmark> bookmarks, boolean complete, Set<CollectionId> writable) {
        var next = new Shown(bookmarks, writable);
        if (!next.equals(shown)) {
            shown = next;
            body.removeAll();
            bookmarks.forEach(
                    one -> body.add(row(one, writable.contains(one.place().collection()))));
        }
        table.setVisible(!bookmarks.isEmpty());
        more.setVisible(!complete);
    }

    private NativeTableRow row(Bookmark bookmark, boolean writable) {
        var tags = new NativeTableCell();
        tags.addClassName("tags");
        bookmark.content().tags().names().forEach(tag -> tags.add(Hue.label(tag, Hue.of(tag))));
        var visits = new NativeTableCell(new Span(visits(bookmark.visits())));
        visits.addClassNames("visits", "t3", "small");
        var act = new NativeTableCell();
        act.addClassName("act");
        if (writable) {
            act.add(menu(bookmark));
        }
        return new NativeTableRow(name(bookmark), tags, visits, act);
    }

    private NativeTableCell name(Bookmark bookmark) {
        var content = bookmark.content();
        var tile = new Span(initial(content.title()));
        tile.addClassName("tile");
        tile.getElement().setAttribute("aria-hidden", "true");
        var link = new Anchor(content.address().value(), content.title());
        link.addClassNames("cut", "isolate");
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.getElement().addEventListener("click", _ -> actions.opened(bookmark));
        link.getElement().addEventListener("auxclick", _ -> actions.opened(bookmark));
        if (!content.description().isEmpty()) {
            link.setTitle(content.description());
        }
        var host = new Span(content.address().host());
        host.addClassNames("t3", "small", "cut", "isolate");
        var words = new Div(link, host);
        words.addClassName("words");
        var both = new Div(tile, words);
        both.addClassName("both");
        var cell = new NativeTableCell(both);
        cell.addClassName("name");
        return cell;
    }

    private String visits(long visits) {
        if (visits == 0) {
            return "";
        }
        return visits == 1
                ? getTranslation("bookmarks.once")
                : getTranslation("bookmarks.times", visits);
    }

    private Component menu(Bookmark bookmark) {
        var button = new Button(AppIcon.MORE.create());
        button.addClassName("ib");
        button.setAriaLabel(getTranslation("bookmarks.more-for", bookmark.content().title()));
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        menu.addItem(getTranslation("bookmarks.edit"), _ -> actions.edit(bookmark));
        menu.addItem(getTranslation("bookmarks.delete"), _ -> actions.delete(bookmark));
        return button;
    }

    private static String initial(String title) {
        return title.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("#")
                .toUpperCase(Locale.ROOT);
    }
}
