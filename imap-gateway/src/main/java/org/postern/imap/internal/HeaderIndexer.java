package org.postern.imap.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.imap.AccountEvent;
import org.postern.imap.ListOrder;
import org.postern.imap.ListOutcome;
import org.postern.imap.MailFailure;
import org.postern.imap.MailFailure.MailboxReplaced;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageList;
import org.postern.imap.internal.order.HeaderIndex;
import org.postern.imap.internal.order.Sorting;
import org.postern.imap.internal.order.ThreadOrder;
import org.postern.imap.internal.order.Threading;
import org.postern.imap.internal.order.UidList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders made of an index of our own, for servers that cannot sort or thread. A few headers are
 * fetched at once; many by a thread in the background, slice by slice, the newest first. What was
 * fetched is kept, so that a lost connection costs one slice.
 */
final class HeaderIndexer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeaderIndexer.class);
    private static final int SLICE = 500;
    private static final int MOST_FAILURES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int OCTETS_A_MESSAGE = 300;
    private final String threadName;
    private final Workers workers;
    private final ListCache.OfAccount cache;
    private final EventHub events;
    private final Map<MailboxName, Build> builds = new ConcurrentHashMap<>();
    private final Set<MailboxName> tooLarge = ConcurrentHashMap.newKeySet();
    private final Pause pause = new Pause();

    HeaderIndexer(String threadName, Workers workers, ListCache.OfAccount cache, EventHub events) {
        this.threadName = threadName;
        this.workers = workers;
        this.cache = cache;
        this.events = events;
    }

    /** The largest mailbox whose index fits beside those of others. */
    private static int largest() {
        return (int) Math.min(Integer.MAX_VALUE, ListCache.indexBound() / OCTETS_A_MESSAGE);
    }

    ListOutcome list(MailboxName mailbox, ListOrder order, KnownLists known) {
        UidList set = known.set();
        if (set.size() > largest() || tooLarge.contains(mailbox)) {
            return new ListOutcome.TooLarge(set.size(), Math.min(set.size(), largest()));
        }
        HeaderIndex index = index(mailbox, set);
        int[] missing = index.missing(set);
        if (missing.length > SLICE) {
            build(mailbox, index);
            return new ListOutcome.Building(set.size() - missing.length, set.size());
        }
        if (missing.length > 0) {
            fetch(mailbox, index, missing);
        }
        MessageList list = list(order, index, set);
        cache.keep(mailbox, known.with(order, list));
        return new ListOutcome.Ready(list);
    }

    private HeaderIndex index(MailboxName mailbox, UidList set) {
        return cache.index(mailbox)
                .filter(index -> index.isOf(set.snapshot().uidValidity()))
                .orElseGet(() -> new HeaderIndex(set.snapshot().uidValidity()));
    }

    private static MessageList list(ListOrder order, HeaderIndex index, UidList set) {
        return switch (order) {
            case ListOrder.Arrived _ -> MessageList.newestFirst(set.snapshot(), set.uids());
            case ListOrder.Sorted sorted ->
                    MessageList.ordered(set.snapshot(), Sorting.sorted(index.of(set), sorted));
            case ListOrder.Threaded _ -> {
                ThreadOrder threads = Threading.of(index.of(set));
                yield MessageList.threaded(set.snapshot(), threads.uids(), threads.depths());
            }
        };
    }

    private void fetch(MailboxName mailbox, HeaderIndex index, int[] uids) {
        workers.slowly(
                mailbox,
                connection -> {
                    HeaderFetch.into(index, connection, mailbox, uids);
                    return index;
                });
        cache.keep(mailbox, index);
    }

    private void build(MailboxName mailbox, HeaderIndex index) {
        Build build = new Build(mailbox, index);
        if (!pause.isEnded() && builds.putIfAbsent(mailbox, build) == null) {
            Thread.ofVirtual().name(threadName).start(build);
        }
    }

    /** One index from where it is to its end. */
    private final class Build implements Runnable {
        private final MailboxName mailbox;
        private HeaderIndex index;
        private int failures;

        Build(MailboxName mailbox, HeaderIndex index) {
            this.mailbox = mailbox;
            this.index = index;
        }

        @Override
        public void run() {
            try {
                boolean more = true;
                while (more) {
                    more = round() && pause.sleep(FIRST_PAUSE.multipliedBy(failures));
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            } finally {
                builds.remove(mailbox, this);
            }
        }

        /** What is missing now; false at the end, or where there is no point in going on. */
        private boolean round() {
            try {
                UidList set = now();
                if (!index.isOf(set.snapshot().uidValidity())) {
                    index = new HeaderIndex(set.snapshot().uidValidity());
                }
                int[] missing = index.missing(set);
                int done = set.size() - missing.length;
                for (int from = 0; from < missing.length && !pause.isEnded(); from += SLICE) {
                    int to = Math.min(missing.length, from + SLICE);
                    fetch(mailbox, index, Arrays.copyOfRange(missing, from, to));
                    failures = 0;
                    if (to < missing.length) {
                        tell(done + to, set.size());
                    }
                }
                if (missing.length > SLICE) {
                    return true;
                }
                end(set);
                return false;
            } catch (MailboxReplaced anew) {
                return ++failures < MOST_FAILURES;
            } catch (MailFailure failure) {
                LOG.debug("An index waits: {}", failure.getClass().getSimpleName());
                return ++failures < MOST_FAILURES && isTransient(failure);
            }
        }

        private void end(UidList set) {
            index.retain(set);
            cache.keep(mailbox, index);
            if (index.weight() > ListCache.indexBound()) {
                tooLarge.add(mailbox); // the cache has thrown it out, and would do so again
            }
            builds.remove(mailbox, this);
            tell(set.size(), set.size());
        }

        private UidList now() {
            return workers.slowly(
                    mailbox,
                    connection -> {
                        Optional<KnownLists> before = cache.find(mailbox);
                        UidList set =
                                new MailboxSync(connection, mailbox)
                                        .now(before.map(KnownLists::set));
                        cache.keep(
                                mailbox,
                                before.map(b -> b.in(set)).orElseGet(() -> new KnownLists(set)));
                        return set;
                    });
        }

        private void tell(int done, int total) {
            events.publish(new AccountEvent.ListProgress(mailbox, done, total));
        }

        private static boolean isTransient(MailFailure failure) {
            return failure instanceof MailFailure.ConnectionLost
                    || failure instanceof MailFailure.Unreachable;
        }
    }

    @Override
    public void close() {
        pause.end();
    }
}
