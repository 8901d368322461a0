package org.postern.message;

import java.util.ArrayList;
import java.util.List;

/** The identifiers in a Message-ID, In-Reply-To or References field, RFC 5322 §3.6.4. */
public final class MessageIds {
    private static final int MOST = 200;
    private static final int LONGEST = 500;
    private static final int LONGEST_FIELD = 1 << 20;

    private MessageIds() {}

    /**
     * The identifiers in their order, at most 200 of them: the first, which names the thread, and
     * the last ones. What is not in angle brackets is taken only if nothing is.
     */
    public static List<MessageId> parse(String header) {
        String field = header.substring(0, Math.min(header.length(), LONGEST_FIELD));
        var found = new ArrayList<MessageId>();
        int open = -1;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '<') {
                open = i;
            } else if (c == '>' && open >= 0) {
                add(found, field, open + 1, i);
                open = -1;
            }
        }
        if (found.isEmpty()) {
            addBare(found, field);
        }
        return bounded(found);
    }

    private static void addBare(List<MessageId> found, String field) {
        int from = 0;
        boolean address = false;
        for (int i = 0; i <= field.length(); i++) {
            if (i == field.length() || field.charAt(i) <= ' ') {
                if (address) {
                    add(found, field, from, i);
                }
                from = i + 1;
                address = false;
            } else {
                address |= field.charAt(i) == '@' && i > from;
            }
        }
    }

    private static void add(List<MessageId> found, String field, int from, int to) {
        var value = new StringBuilder();
        for (int i = from; i < to && value.length() <= LONGEST; i++) {
            char c = field.charAt(i);
            // Folding may have put white space into a long identifier.
            if (c > ' ' && !Character.isISOControl(c)) {
                value.append(c);
            }
        }
        if (!value.isEmpty() && value.length() <= LONGEST) {
            found.add(new MessageId(value.toString()));
        }
    }

    private static List<MessageId> bounded(List<MessageId> found) {
        if (found.size() <= MOST) {
            return List.copyOf(found);
        }
        var kept = new ArrayList<MessageId>(MOST);
        kept.add(found.getFirst());
        kept.addAll(found.subList(found.size() - MOST + 1, found.size()));
        return List.copyOf(kept);
    }
}
