package org.postern.nntp;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postern.message.MessageId;

/**
 * Puts articles under those they answer, by References as RFC 5256 §3 does it, without the grouping
 * by subject: in a newsgroup the same subject is often another matter.
 *
 * <p>An ancestor that is not among the articles stands for nothing: its answers move up. Loops,
 * which only hostile fields have, are cut. Linear in the number of references but for sorting.
 */
public final class Threads {
    private static final int DEEPEST = 30;

    private final Map<MessageId, Node> byId = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    private static final class Node {
        private @Nullable Overview overview;
        private @Nullable Node parent;
        private final List<Node> children = new ArrayList<>();

        /** The newest number in what hangs below, the node's own included. */
        private long newest;

        private long number() {
            Overview known = overview;
            return known == null ? 0 : known.number().value();
        }

        private Instant date() {
            Overview known = overview;
            return known == null ? Instant.MIN : known.date().orElse(Instant.MIN);
        }
    }

    private Threads() {}

    /**
     * The rows of a list: the thread with the newest article first; within a thread every article
     * above its answers, and answers by their numbers.
     */
    public static List<ThreadedOverview> of(List<Overview> overviews) {
        Threads threads = new Threads();
        overviews.forEach(threads::add);
        return threads.rows();
    }

    private void add(Overview overview) {
        Node own = overview.messageId().map(this::named).orElseGet(this::unnamed);
        if (own.overview != null) {
            own = unnamed(); // two articles of one name: both are shown, the first is answered
        }
        own.overview = overview;
        Node above = null;
        for (MessageId id : overview.references()) {
            Node reference = named(id);
            if (above != null) {
                hang(reference, above);
            }
            above = reference;
        }
        if (above != null && above != own) {
            // its own word on its parent goes before what others said
            cut(own);
            hang(own, above);
        }
    }

    private Node named(MessageId id) {
        return byId.computeIfAbsent(id, _ -> unnamed());
    }

    private Node unnamed() {
        Node node = new Node();
        nodes.add(node);
        return node;
    }

    private static void cut(Node node) {
        node.parent = null;
    }

    private static void hang(Node child, Node parent) {
        if (child.parent != null || child == parent) {
            return;
        }
        child.parent = parent;
    }

    private List<ThreadedOverview> rows() {
        breakLoops();
        List<Node> roots = new ArrayList<>();
        for (Node node : nodes) {
            if (node.overview != null) {
                Node parent = presentParent(node);
                if (parent == null) {
                    roots.add(node);
                } else {
                    parent.children.add(node);
                }
            }
        }
        roots.forEach(Threads::findNewest);
        roots.sort(
                Comparator.comparingLong((Node node) -> node.newest)
                        .thenComparing(Node::date)
                        .reversed());
        List<ThreadedOverview> rows = new ArrayList<>(byId.size());
        roots.forEach(root -> flatten(root, rows));
        return rows;
    }

    /** Walks up from every node once; who meets a node of its own walk has found a loop. */
    private void breakLoops() {
        Map<Node, Integer> walks = new HashMap<>();
        int walk = 0;
        for (Node start : nodes) {
            Integer own = ++walk;
            Node at = start;
            Node below = start;
            while (at != null && !walks.containsKey(at)) {
                walks.put(at, own);
                below = at;
                at = at.parent;
            }
            if (at != null && own.equals(walks.get(at))) {
                below.parent = null;
            }
        }
    }

    /** The nearest ancestor that is among the articles; the way there is shortened for the next. */
    private static @Nullable Node presentParent(Node node) {
        Node at = node.parent;
        while (at != null && at.overview == null) {
            at = at.parent;
        }
        Node passed = node.parent;
        while (passed != null && passed != at) {
            Node next = passed.parent;
            passed.parent = at;
            passed = next;
        }
        return at;
    }

    private static void findNewest(Node root) {
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Node node = open.pop();
            root.newest = Math.max(root.newest, node.number());
            open.addAll(node.children);
        }
    }

    private static void flatten(Node root, List<ThreadedOverview> rows) {
        record Step(Node node, int depth) {}
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(root, 0)));
        while (!open.isEmpty()) {
            Step step = open.pop();
            Overview overview = step.node().overview;
            if (overview != null) {
                rows.add(new ThreadedOverview(overview, Math.min(step.depth(), DEEPEST)));
            }
            step.node().children.sort(Comparator.comparingLong(Node::number).reversed());
            step.node().children.forEach(child -> open.push(new Step(child, step.depth() + 1)));
        }
    }
}
