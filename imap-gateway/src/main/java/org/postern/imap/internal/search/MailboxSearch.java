package org.postern.imap.internal.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import java.util.stream.LongStream;
import org.postern.imap.MailFailure;
import org.postern.imap.MailFailure.CommandRefused;
import org.postern.imap.MailFailure.ConnectionLost;
import org.postern.imap.MailFailure.MailboxReplaced;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.MailFailure.SignInRefused;
import org.postern.imap.MailFailure.TlsRefused;
import org.postern.imap.MailFailure.Unreachable;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageKey;
import org.postern.imap.SearchHits;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.search.Candidates.Portion;

/**
 * The search of one mailbox, window by window. What fails in a large window is tried in smaller
 * ones; a message that fails alone is passed over.
 */
final class MailboxSearch {
    private static final int MOST_FAILURES = 30;
    private static final int MOST_PASSED_IN_ROW = 3;

    private final Slices slices;
    private final WindowSearch search;
    private final Telling telling;
    private final DoubleConsumer progress;
    private final MailboxName mailbox;
    private final UidValidity generation;
    private final MailboxView view;
    private final Ground ground;
    private final WindowSize size;
    private int failures;
    private int passedInRow;

    /**
     * @param progress told the share of the mailbox that is searched
     */
    MailboxSearch(
            Slices slices,
            WindowSearch search,
            Telling telling,
            DoubleConsumer progress,
            Opened opened) {
        this.slices = slices;
        this.search = search;
        this.telling = telling;
        this.progress = progress;
        this.mailbox = opened.mailbox();
        this.generation = opened.uidValidity();
        this.view = opened.view();
        this.ground = opened.ground();
        this.size = new WindowSize(opened.widest());
    }

    /** Searches to the end, or until nobody wants to know any more. */
    void run() {
        while (!ground.isSearched() && !telling.isCancelled()) {
            Window window = ground.next(size.width());
            try {
                size.took(window, search(window) / 1e6);
                passedInRow = 0;
                progress.accept(ground.share(window.low()));
            } catch (MailFailure failure) {
                if (!telling.isCancelled()) {
                    goOnAfter(failure, window);
                }
            }
        }
    }

    /** Nanoseconds of the server's. */
    private long search(Window window) {
        AtomicLong nanos = new AtomicLong();
        Candidates candidates =
                slices.run(
                        mailbox,
                        connection -> {
                            long start = System.nanoTime();
                            try {
                                return search.search(
                                        connection,
                                        view.on(connection),
                                        window,
                                        share -> tellWithin(window, share));
                            } finally {
                                nanos.addAndGet(System.nanoTime() - start);
                            }
                        });
        while (candidates.hasMore() && !telling.isCancelled()) {
            tell(candidates, candidates.next(), nanos);
        }
        if (!telling.isCancelled()) {
            ground.searchedDownTo(window.low());
        }
        return nanos.get();
    }

    private void tellWithin(Window window, double share) {
        double before = ground.share(window.high() + 1);
        progress.accept(before + share * (ground.share(window.low()) - before));
    }

    private void tell(Candidates candidates, Portion portion, AtomicLong nanos) {
        long[] hits = candidates.hits(portion, look(portion.doubtful(), nanos)).toArray();
        if (hits.length > 0) {
            SearchHits found = SearchHits.of(mailbox, generation, LongStream.of(hits));
            telling.tell(listener -> listener.found(found));
        }
        ground.searchedDownTo(portion.low());
    }

    private Map<Uid, Boolean> look(List<Uid> doubtful, AtomicLong nanos) {
        if (doubtful.isEmpty()) {
            return Map.of();
        }
        return slices.run(
                mailbox,
                connection -> {
                    long start = System.nanoTime();
                    try {
                        var _ = view.on(connection);
                        return search.look(connection, doubtful);
                    } finally {
                        nanos.addAndGet(System.nanoTime() - start);
                    }
                });
    }

    private void goOnAfter(MailFailure failure, Window window) {
        boolean smallerMayDo =
                switch (failure) {
                    case ConnectionLost _, MailFailure.Unknown _, ProtocolViolation _ -> true;
                    // RFC 5530 §3: more than the server wants to do at one time
                    case CommandRefused refused -> refused.code().equals("LIMIT");
                    case MailboxReplaced _, Unreachable _, SignInRefused _, TlsRefused _ -> false;
                };
        if (!smallerMayDo || ++failures == MOST_FAILURES) {
            throw failure;
        }
        if (!window.isSingle()) {
            size.tooMuch(window);
        } else if (++passedInRow == MOST_PASSED_IN_ROW) {
            throw failure;
        } else {
            MessageKey passed = new MessageKey(mailbox, generation, new Uid(window.low()));
            telling.tell(listener -> listener.passedOver(passed));
            ground.searchedDownTo(window.low());
            size.passedOver();
        }
    }
}
