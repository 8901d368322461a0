package org.postern.bookmarks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.postern.bookmarks.ui.Places.Line;
import org.postern.frontend.AppIcon;

/** The ways into the folders of a place in which nothing else lies. */
final class FolderLinks extends Composite<UnorderedList> {

    FolderLinks() {
        getContent().addClassName("folder-links");
        setVisible(false);
    }

    void show(List<Line> folders, BookmarkNavigation current) {
        getContent().removeAll();
        folders.forEach(line -> getContent().add(new ListItem(link(line, current))));
        setVisible(true);
    }

    private static Anchor link(Line line, BookmarkNavigation current) {
        var name = new Span(line.name());
        name.addClassNames("cut", "isolate");
        var link = new Anchor(current.at(Optional.of(line.place())).path(), name);
        link.addComponentAsFirst(AppIcon.FOLDER.create());
        return link;
    }
}
