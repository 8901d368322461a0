package org.postern.news.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postern.frontend.AppIcon;
import org.postern.frontend.TreeList;
import org.postern.news.Newsrc.Line;
import org.postern.nntp.GroupName;
import org.postern.nntp.GroupRange;

/** The newsgroups a person reads, with what is unread in them. */
final class GroupPane extends Composite<Div> {
    private final TreeList tree;
    private final Paragraph none = new Paragraph(getTranslation("news.none-subscribed"));
    private Map<GroupName, Line> lines = Map.of();
    private Map<GroupName, GroupRange> ranges = Map.of();
    private @Nullable GroupName current;

    GroupPane(Runnable onPost, Runnable onFind) {
        tree = new TreeList(getTranslation("news.newsgroups"));
        var post = new Button(getTranslation("news.post"), AppIcon.COMPOSE.create());
        post.addClassNames("btn", "pri");
        post.addClickListener(_ -> onPost.run());
        var find = new Button(getTranslation("news.find"), AppIcon.PLUS.create());
        find.addClassNames("btn", "quiet");
        find.addClickListener(_ -> onFind.run());
        none.addClassNames("t2", "small", "tree-hint");
        none.setVisible(false);
        getContent().addClassName("folder-pane");
        getContent().add(post, none, tree, find);
    }

    void addSelectListener(Consumer<GroupName> listener) {
        tree.addSelectListener(key -> GroupName.of(key).ifPresent(listener));
    }

    void setCurrent(Optional<GroupName> group) {
        current = group.orElse(null);
        show();
    }

    void setLines(Map<GroupName, Line> noted) {
        lines = noted;
        none.setVisible(subscribed().isEmpty());
        show();
    }

    void setRanges(Map<GroupName, GroupRange> counted) {
        ranges = counted;
        show();
    }

    /** The groups the person reads, by name. */
    List<GroupName> subscribed() {
        return lines.entrySet().stream()
                .filter(line -> line.getValue().subscribed())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The first group behind the current one, from the top again, that has something unread. */
    Optional<GroupName> nextWithUnread() {
        List<GroupName> groups = subscribed();
        int at = current == null ? -1 : groups.indexOf(current);
        for (int step = 1; step <= groups.size(); step++) {
            GroupName group = groups.get(Math.floorMod(at + step, groups.size()));
            if (!group.equals(current) && unread(group) > 0) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    /** Roughly: servers do not tell which numbers have no article. */
    private long unread(GroupName group) {
        GroupRange range = ranges.getOrDefault(group, GroupRange.EMPTY);
        Line line = lines.getOrDefault(group, Line.NOTHING);
        return Math.max(0, range.estimate() - line.read().count(range.low(), range.high()));
    }

    private void show() {
        var items = new ArrayList<TreeList.Item>();
        subscribed().forEach(group -> items.add(item(group)));
        if (current != null && !new TreeSet<>(subscribed()).contains(current)) {
            items.add(TreeList.Item.heading(getTranslation("news.not-subscribed")));
            items.add(item(current));
        }
        tree.setItems(items);
    }

    private TreeList.Item item(GroupName group) {
        long unread = unread(group);
        return new TreeList.Item(
                group.value(),
                group.value(),
                null,
                1,
                unread > 0 ? String.valueOf(unread) : "",
                unread > 0,
                group.equals(current),
                false,
                true,
                NewsNavigation.to(group).path());
    }
}
