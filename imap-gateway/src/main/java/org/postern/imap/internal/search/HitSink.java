package org.postern.imap.internal.search;

import java.util.Arrays;
import java.util.List;
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
    private int outside;

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

    /** Costs what is found, not what is told: a range may span all UIDs there can be. */
    private void add(UidSet.Range told) {
        List<UidSet.Range> asked = window.uids().ranges();
        int at = window.firstEndingFrom(told.first());
        if (at == asked.size() || asked.get(at).first() > told.last()) {
            if (++outside > most) {
                throw tooMany();
            }
            return;
        }
        for (; at < asked.size() && asked.get(at).first() <= told.last(); at++) {
            long last = Math.min(told.last(), asked.get(at).last());
            for (long uid = Math.max(told.first(), asked.get(at).first()); uid <= last; uid++) {
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
