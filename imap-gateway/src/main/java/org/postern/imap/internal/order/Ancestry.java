package org.postern.imap.internal.order;

import java.util.Arrays;

/**
 * Who answers whom by References, RFC 5256 §3 (REFERENCES, steps 1 to 3). Nodes 0 to n-1 are the
 * messages, those behind them ancestors that are not there. Linear in the number of references, and
 * without recursion.
 *
 * <p>A loop, which only hostile fields have, is cut at the link made last: the one the RFC would
 * not have made.
 */
final class Ancestry {
    static final int NONE = -1;
    private final int messages;
    private final IdTable byId = new IdTable();
    private int[] parent;
    private int[] linked;
    private int size;
    private int links;
    private long steps;

    Ancestry(Header[] headers) {
        messages = headers.length;
        size = messages;
        parent = filled(messages);
        linked = new int[messages];
        for (int i = 0; i < messages; i++) {
            long id = headers[i].id();
            if (id != 0 && byId.get(id) == NONE) {
                byId.put(id, i); // of several with one name the first is meant
            }
        }
        for (int i = 0; i < messages; i++) {
            link(i, headers[i].references());
        }
        cutLoops();
        skipMissing();
    }

    private static int[] filled(int length) {
        int[] nodes = new int[length];
        Arrays.fill(nodes, NONE);
        return nodes;
    }

    private void link(int own, long[] references) {
        int above = NONE;
        for (long id : references) {
            int reference = named(id);
            if (above != NONE && above != reference && parent[reference] == NONE) {
                hang(reference, above);
            }
            above = reference;
            steps++;
        }
        if (above != NONE && above != own) {
            hang(own, above); // its own word goes before what others said
        }
    }

    private void hang(int child, int above) {
        parent[child] = above;
        linked[child] = ++links;
    }

    private int named(long id) {
        int known = byId.get(id);
        if (known != NONE) {
            return known;
        }
        if (size == parent.length) {
            int room = Math.max(16, size + size / 2);
            parent = Arrays.copyOf(parent, room);
            linked = Arrays.copyOf(linked, room);
        }
        parent[size] = NONE;
        byId.put(id, size);
        return size++;
    }

    /** Walks up from every node once; who meets a node of its own walk has found a loop. */
    private void cutLoops() {
        int[] walk = new int[size];
        for (int start = 0; start < size; start++) {
            int at = start;
            while (at != NONE && walk[at] == 0) {
                walk[at] = start + 1;
                at = parent[at];
                steps++;
            }
            if (at != NONE && walk[at] == start + 1) {
                cut(at);
            }
        }
    }

    private void cut(int inLoop) {
        int last = inLoop;
        for (int at = parent[inLoop]; at != inLoop; at = parent[at]) {
            last = linked[at] > linked[last] ? at : last;
            steps++;
        }
        parent[last] = NONE;
    }

    /**
     * Lets every message hang below the nearest ancestor that is there, or, where none is, below
     * the farthest that is not. Every stretch is walked once and shortened for the next.
     */
    private void skipMissing() {
        for (int message = 0; message < messages; message++) {
            int end = parent[message];
            while (end >= messages && parent[end] != NONE) {
                end = parent[end];
                steps++;
            }
            int at = parent[message];
            while (at >= messages && at != end) {
                int next = parent[at];
                parent[at] = end;
                at = next;
            }
            parent[message] = end;
        }
        joinSingle();
    }

    /** What is missing and has one message below it is of no use, RFC 5256 §3, step 3. */
    private void joinSingle() {
        int[] children = new int[size];
        for (int message = 0; message < messages; message++) {
            if (parent[message] >= messages) {
                children[parent[message]]++;
            }
        }
        for (int message = 0; message < messages; message++) {
            if (parent[message] >= messages && children[parent[message]] == 1) {
                parent[message] = NONE;
            }
        }
    }

    /** The parent of each message: a message, a missing one, or none. */
    int[] parents() {
        return Arrays.copyOf(parent, messages);
    }

    /** Messages and missing ones. */
    int size() {
        return size;
    }

    /** How much work it was, so that a test can see it stay linear. */
    long steps() {
        return steps;
    }
}
