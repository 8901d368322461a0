package org.postern.imap.internal.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.Response.Untagged;
import org.postern.imap.internal.wire.UidSet;

/** Collects what a server found in a window; what lies outside of it is not listened to. */
final class HitSink implements Consumer<Untagged> {
    private static final int MOST = 1_000_000;
    private static final int MOST_REPEATED = 1000;

    private final Window window;
    private final DoubleConsumer progress;
    private final int messages;
    private final int most;
    private long[] hits = new long[64];
    private int count;

    /**
     * @param messages the mailbox has
     * @param progress told the share of the window that is searched, where the server says it
     */
    HitSink(Window window, int messages, DoubleConsumer progress) {
        this.window = window;
        this.messages = messages;
        this.most = (int) Math.min(MOST, 2L * messages + MOST_REPEATED);
        this.progress = progress;
    }

    @Override
    public void accept(Untagged response) {
        if (response instanceof Response.SearchData(UidSet found)) {
            found.ranges().forEach(this::add);
        } else if (response instanceof Response.Notice(Condition condition)
                && condition.hasCode("INPROGRESS")) {
            share(condition).ifPresent(progress::accept);
        }
    }

    private void add(UidSet.Range range) {
        long last = Math.min(range.last(), window.high());
        for (long uid = Math.max(range.first(), window.low()); uid <= last; uid++) {
            if (window.contains(uid)) {
                add(uid);
            }
        }
    }

    private void add(long uid) {
        if (count == most) {
            throw tooMany();
        }
        if (count == hits.length) {
            hits = Arrays.copyOf(hits, Math.min(most, 2 * count));
        }
        hits[count++] = uid;
    }

    private static ProtocolViolation tooMany() {
        return new ProtocolViolation("the server found more messages than there are");
    }

    /** RFC 9585 §4: {@code [INPROGRESS ("tag" 454 1000)]}; either number may be NIL. */
    private static Optional<Double> share(Condition condition) {
        String[] words = condition.argument().replace(")", "").split(" ", 4);
        if (words.length != 3 || !isCount(words[1]) || !isCount(words[2])) {
            return Optional.empty();
        }
        double goal = Double.parseDouble(words[2]);
        return goal > 0
                ? Optional.of(Math.min(1, Double.parseDouble(words[1]) / goal))
                : Optional.empty();
    }

    private static boolean isCount(String word) {
        return word.length() <= 10 && word.matches("[0-9]+");
    }

    /** Rising, each once. */
    long[] hits() {
        long[] distinct = Arrays.stream(hits, 0, count).sorted().distinct().toArray();
        if (distinct.length > messages) {
            throw tooMany();
        }
        return distinct;
    }
}
