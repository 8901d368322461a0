package org.postern.imap.internal.order;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Makes threads of headers, RFC 5256 §3 (REFERENCES, steps 4 to 6): roots with the same base
 * subject belong together, and siblings are in the order they were sent.
 */
public final class Threading {
    private static final int NONE = Ancestry.NONE;
    private static final int DEEPEST = Byte.MAX_VALUE;
    private final Header[] headers;
    private final int messages;
    private final int[] bySent;
    private int[] parent;
    private int nodes;

    /** The earliest message below each missing one: it stands for it. */
    private int[] stand;

    private Threading(Header[] headers) {
        this.headers = headers;
        this.messages = headers.length;
        Ancestry ancestry = new Ancestry(headers);
        nodes = ancestry.size();
        parent = Arrays.copyOf(ancestry.parents(), nodes);
        Arrays.fill(parent, messages, nodes, NONE);
        stand = new int[nodes];
        Arrays.fill(stand, NONE);
        bySent =
                IntStream.range(0, messages)
                        .boxed()
                        .sorted(Comparator.comparingLong((Integer i) -> headers[i].sent()))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    /**
     * The threads of a mailbox, the one with the newest arrival first.
     *
     * @param headers in the order of the mailbox
     */
    public static ThreadOrder of(Header[] headers) {
        Threading threading = new Threading(headers);
        threading.gatherBySubject(threading.roots());
        return threading.order().newestFirst();
    }

    /** Roots in the order they were sent; one that is missing as its first child. */
    private int[] roots() {
        int[] roots = new int[messages];
        int count = 0;
        for (int message : bySent) {
            int above = parent[message];
            if (above == NONE) {
                roots[count++] = message;
            } else if (above >= messages && stand[above] == NONE) {
                stand[above] = message;
                roots[count++] = above;
            }
        }
        return Arrays.copyOf(roots, count);
    }

    private Header header(int root) {
        return headers[root < messages ? root : stand[root]];
    }

    /** Step 5. */
    private void gatherBySubject(int[] roots) {
        IdTable table = new IdTable();
        for (int root : roots) {
            long subject = header(root).subjectHash();
            int known = subject == 0 ? NONE : table.get(subject);
            if (subject != 0 && (known == NONE || isBetter(root, known))) {
                table.put(subject, root);
            }
        }
        for (int root : roots) {
            long subject = header(root).subjectHash();
            int head = subject == 0 ? root : table.get(subject);
            if (head != root) {
                join(root, head, table, subject);
            }
        }
    }

    private boolean isBetter(int root, int known) {
        return known < messages
                && (root >= messages || (headers[known].reply() && !headers[root].reply()));
    }

    private void join(int root, int head, IdTable table, long subject) {
        if (head >= messages || (headers[root].reply() && !headers[head].reply())) {
            parent[root] = head;
            return;
        }
        int above = missing(head);
        parent[head] = above;
        parent[root] = above;
        table.put(subject, above);
    }

    private int missing(int standIn) {
        if (nodes == parent.length) {
            parent = Arrays.copyOf(parent, nodes + nodes / 2 + 16);
            stand = Arrays.copyOf(stand, parent.length);
        }
        parent[nodes] = NONE;
        stand[nodes] = standIn;
        return nodes++;
    }

    /** Step 6, and every thread from its root down. */
    private ThreadOrder order() {
        int[] first = filled();
        int[] next = filled();
        int[] heads = new int[messages];
        int threads = 0;
        for (int i = messages - 1; i >= 0; i--) {
            int message = bySent[i];
            int above = parent[message];
            if (above >= messages && parent[above] != NONE) {
                above = parent[above]; // a missing one that was joined to another
            }
            if (above == NONE) {
                heads[threads++] = message;
            } else {
                if (above >= messages && first[above] == NONE) {
                    heads[threads++] = above;
                }
                next[message] = first[above];
                first[above] = message;
            }
        }
        return walk(Arrays.copyOf(heads, threads), first, next);
    }

    private int[] filled() {
        int[] filled = new int[nodes];
        Arrays.fill(filled, NONE);
        return filled;
    }

    private ThreadOrder walk(int[] heads, int[] first, int[] next) {
        int[] uids = new int[messages];
        byte[] depths = new byte[messages];
        int[] open = new int[messages + 1];
        int[] depth = new int[messages + 1];
        int at = 0;
        for (int head : heads) {
            int begin = at;
            int shift = 0;
            int top = 0;
            open[0] = head >= messages ? first[head] : head;
            depth[0] = 0;
            while (top >= 0) {
                int message = open[top];
                int deep = depth[top--];
                // the first stands for the one that is missing, above its siblings
                shift = deep == 0 && at > begin ? 1 : shift;
                uids[at] = headers[message].uid();
                depths[at++] = (byte) Math.min(deep + shift, DEEPEST);
                if (next[message] != NONE) {
                    open[++top] = next[message];
                    depth[top] = deep;
                }
                if (first[message] != NONE) {
                    open[++top] = first[message];
                    depth[top] = deep + 1;
                }
            }
        }
        return new ThreadOrder(uids, depths);
    }
}
