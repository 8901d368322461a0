package org.postern.notes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.postern.frontend.AppIcon;
import org.postern.frontend.TreeList;
import org.postern.frontend.TreeList.Item;
import org.postern.notes.Notebooks;
import org.postern.sharing.Access;
import org.postern.sharing.SharedCollection;

/** Notebooks and tags. */
final class NotebookPane extends Composite<Div> {
    private final TreeList tree = new TreeList(getTranslation("notes.notebooks"));

    NotebookPane(Runnable onNewNote, Consumer<String> onSelect) {
        var add = new Button(getTranslation("notes.new-note"), AppIcon.PLUS.create());
        add.addClassNames("btn", "pri");
        add.addClickListener(_ -> onNewNote.run());
        tree.addSelectListener(onSelect);
        getContent().addClassName("folder-pane");
        getContent().add(add, tree);
    }

    void show(Notebooks all, NotebookNames names, NoteNavigation current) {
        List<Item> items = new ArrayList<>();
        long many = all.counts().values().stream().mapToLong(Long::longValue).sum();
        boolean everything = current.notebook().isEmpty() && current.tag().isEmpty();
        items.add(
                item(
                        getTranslation("notes.all"),
                        AppIcon.NOTES,
                        many,
                        everything,
                        NoteNavigation.ALL));
        add(items, "notes.own-notebooks", all, one -> one.access() == Access.OWN, names, current);
        add(items, "notes.shared", all, one -> one.access() != Access.OWN, names, current);
        if (!all.tags().isEmpty()) {
            items.add(Item.heading(getTranslation("notes.tags")));
            all.tags()
                    .forEach(
                            (tag, count) ->
                                    items.add(
                                            item(
                                                    tag,
                                                    AppIcon.TAG,
                                                    count,
                                                    current.tag().filter(tag::equals).isPresent(),
                                                    NoteNavigation.ALL.tagged(tag))));
        }
        tree.setItems(items);
    }

    private void add(
            List<Item> items,
            String heading,
            Notebooks all,
            Predicate<SharedCollection> whose,
            NotebookNames names,
            NoteNavigation current) {
        List<SharedCollection> notebooks = all.notebooks().stream().filter(whose).toList();
        if (!notebooks.isEmpty()) {
            items.add(Item.heading(getTranslation(heading)));
        }
        for (SharedCollection one : notebooks) {
            items.add(
                    item(
                            names.of(one),
                            one.access() == Access.OWN ? AppIcon.BOOK : AppIcon.PEOPLE,
                            all.counts().getOrDefault(one.id(), 0L),
                            current.notebook().filter(one.id()::equals).isPresent(),
                            NoteNavigation.ALL.in(one.id())));
        }
    }

    private static Item item(
            String label, AppIcon icon, long count, boolean current, NoteNavigation target) {
        return new Item(
                target.path(),
                label,
                icon,
                1,
                count == 0 ? "" : Long.toString(count),
                false,
                current,
                false,
                true,
                target.path());
    }
}
