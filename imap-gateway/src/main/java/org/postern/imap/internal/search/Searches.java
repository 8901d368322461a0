package org.postern.imap.internal.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageSearch;
import org.postern.imap.RunningSearch;
import org.postern.imap.SearchHits;
import org.postern.imap.SearchListener;
import org.postern.imap.SearchQuery;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.search.SearchRun.Place;
import org.postern.message.BodyPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The searches of one account, each on threads of its own. */
public final class Searches implements MessageSearch, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Searches.class);

    private final String threadName;
    private final Slices slices;
    private final Predicate<BodyPart> hasAttachment;
    private final AtomicInteger count = new AtomicInteger();
    private final Set<Telling> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param hasAttachment the guess from a message's structure
     */
    public Searches(String threadName, Slices slices, Predicate<BodyPart> hasAttachment) {
        this.threadName = threadName;
        this.slices = slices;
        this.hasAttachment = hasAttachment;
    }

    @Override
    public RunningSearch search(
            SearchQuery query, List<MailboxName> mailboxes, SearchListener listener) {
        return start(
                query,
                mailboxes.stream()
                        .distinct()
                        .map(mailbox -> new Place(mailbox, Optional.empty()))
                        .toList(),
                listener);
    }

    @Override
    public RunningSearch narrow(
            SearchQuery query, List<SearchHits> earlier, SearchListener listener) {
        record Version(MailboxName mailbox, UidValidity uidValidity) {}
        Map<Version, SearchHits> whole = new LinkedHashMap<>();
        for (SearchHits hits : earlier) {
            whole.merge(
                    new Version(hits.mailbox(), hits.uidValidity()),
                    hits,
                    (one, other) ->
                            SearchHits.of(
                                    one.mailbox(),
                                    one.uidValidity(),
                                    LongStream.concat(one.values(), other.values())));
        }
        return start(
                query,
                whole.values().stream()
                        .map(hits -> new Place(hits.mailbox(), Optional.of(hits)))
                        .toList(),
                listener);
    }

    private RunningSearch start(SearchQuery query, List<Place> places, SearchListener listener) {
        Telling telling = new Telling(listener);
        SearchRun run = new SearchRun(slices, hasAttachment, query, places, telling);
        String name = threadName + '-' + count.incrementAndGet();
        running.add(telling);
        if (closed) {
            telling.cancel();
        }
        Thread.ofVirtual().name(name + "-tells").start(telling::deliver);
        Thread.ofVirtual().name(name).start(() -> run(run, telling));
        return telling;
    }

    private void run(SearchRun run, Telling telling) {
        try {
            run.run();
        } catch (RuntimeException e) {
            LOG.error("A search broke off", e);
            telling.cancel();
        } finally {
            telling.finish();
            running.remove(telling);
        }
    }

    /** Cancels all that run; those that are begun later end at once. */
    @Override
    public void close() {
        closed = true;
        running.forEach(Telling::cancel);
    }
}
