package org.postern.imap.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.postern.imap.MailFailure;
import org.postern.imap.MailFailure.CommandRefused;
import org.postern.imap.MailFailure.ConnectionLost;
import org.postern.imap.MailFailure.MailboxReplaced;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.MailFailure.SignInRefused;
import org.postern.imap.MailFailure.TlsRefused;
import org.postern.imap.MailFailure.Unreachable;
import org.postern.imap.MailboxName;
import org.postern.imap.internal.order.Header;
import org.postern.imap.internal.order.HeaderIndex;
import org.postern.imap.internal.order.UidList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One index from where it is to its end, slice by slice. What fails in a large slice is tried in
 * smaller ones; a message that fails alone is taken in as unknown.
 */
final class IndexBuild {
    private static final Logger LOG = LoggerFactory.getLogger(IndexBuild.class);
    static final int SLICE = 500;
    private static final int MOST_FAILURES = 5;
    private static final int MOST_PASSED_IN_ROW = 3;
    private static final int MOST_PASSED = 30;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration ROOM_WAIT = Duration.ofSeconds(5);
    private static final int[] NONE = {};

    /** RFC 5530 §3: refusals that say nothing of what was asked. */
    private static final Set<String> FOR_NOW = Set.of("UNAVAILABLE", "INUSE", "EXPUNGEISSUED");

    private static final Set<String> FOR_GOOD =
            Set.of("NONEXISTENT", "NOPERM", "AUTHORIZATIONFAILED", "EXPIRED", "PRIVACYREQUIRED");

    /** How it ended. */
    sealed interface End {
        /** All messages are in the index. */
        record Complete() implements End {}

        /** It outgrew what an index may have. */
        record TooLarge(UidList set) implements End {}

        /** There was no point in going on. */
        record Failed(MailFailure failure) implements End {}

        /** Nobody wants it any more. */
        record Abandoned() implements End {}
    }

    private final Workers workers;
    private final ListCache.OfAccount cache;
    private final Pause pause;
    private final MailboxName mailbox;
    private final IntConsumer progress;
    private final Set<Integer> passed = new TreeSet<>();
    private HeaderIndex index;
    private int[] slice = NONE;
    private int size = SLICE;
    private int failures;
    private int passedInRow;

    /**
     * @param pause whose end is the end of this
     * @param progress told how many headers are there
     */
    IndexBuild(
            Workers workers,
            ListCache.OfAccount cache,
            Pause pause,
            MailboxName mailbox,
            HeaderIndex index,
            IntConsumer progress) {
        this.workers = workers;
        this.cache = cache;
        this.pause = pause;
        this.mailbox = mailbox;
        this.index = index;
        this.progress = progress;
    }

    /**
     * Waits for its turn, and builds.
     *
     * @param messages there are about
     */
    End run(int messages) throws InterruptedException {
        while (!cache.room().take(messages, ROOM_WAIT)) {
            if (pause.isEnded()) {
                return new End.Abandoned();
            }
        }
        try {
            return rounds();
        } finally {
            cache.room().giveBack(messages);
        }
    }

    private End rounds() throws InterruptedException {
        Duration wait = Duration.ZERO;
        while (pause.sleep(wait)) {
            try {
                Optional<End> end = round();
                if (end.isPresent()) {
                    return end.get();
                }
                wait = Duration.ZERO;
            } catch (MailFailure failure) {
                LOG.debug("An index waits: {}", failure.getClass().getSimpleName());
                if (!goesOnAfter(failure)) {
                    return new End.Failed(failure);
                }
                wait = FIRST_PAUSE.multipliedBy(failures);
            }
        }
        return new End.Abandoned();
    }

    /** What is missing now; empty where meanwhile so much came that a look back is due. */
    private Optional<End> round() {
        slice = NONE;
        UidList set = now();
        if (!index.isOf(set.snapshot().uidValidity())) {
            index = new HeaderIndex(set.snapshot().uidValidity());
            passed.clear();
        }
        int[] missing =
                Arrays.stream(index.missing(set)).filter(uid -> !passed.contains(uid)).toArray();
        int done = set.size() - missing.length;
        for (int from = 0; from < missing.length; from += slice.length) {
            if (pause.isEnded()) {
                return Optional.of(new End.Abandoned());
            }
            slice = Arrays.copyOfRange(missing, from, Math.min(missing.length, from + size));
            fetch(workers, mailbox, index, slice);
            if (index.weight() > ListCache.indexBound()) {
                cache.forgetIndex(mailbox);
                return Optional.of(new End.TooLarge(set));
            }
            cache.keep(mailbox, index);
            worked();
            progress.accept(done + from + slice.length);
        }
        return missing.length > SLICE ? Optional.empty() : Optional.of(complete(set));
    }

    static void fetch(Workers workers, MailboxName mailbox, HeaderIndex index, int... uids) {
        workers.slowly(
                mailbox,
                connection -> {
                    HeaderFetch.into(index, connection, mailbox, uids);
                    return index;
                });
    }

    private void worked() {
        failures = 0;
        passedInRow = 0;
        size = Math.min(SLICE, 2 * size);
    }

    private End complete(UidList set) {
        index.add(_ -> passed.stream().map(Header::unknown).toList());
        index.retain(set);
        cache.keep(mailbox, index);
        return new End.Complete();
    }

    private boolean goesOnAfter(MailFailure failure) {
        if (slice.length == 0 || !smallerMayDo(failure)) {
            return isForNow(failure) && ++failures < MOST_FAILURES;
        }
        if (slice.length > 1) {
            size = slice.length / 2;
        } else {
            passed.add(slice[0]);
            passedInRow++;
        }
        return passedInRow <= MOST_PASSED_IN_ROW && passed.size() <= MOST_PASSED;
    }

    private static boolean isForNow(MailFailure failure) {
        return switch (failure) {
            case ConnectionLost _, MailFailure.Unknown _, Unreachable _, MailboxReplaced _ -> true;
            case CommandRefused refused -> FOR_NOW.contains(refused.code());
            case ProtocolViolation _, SignInRefused _, TlsRefused _ -> false;
        };
    }

    /** Whether it may be for one of the messages that were asked for together. */
    static boolean smallerMayDo(MailFailure failure) {
        return switch (failure) {
            case ConnectionLost _, MailFailure.Unknown _, ProtocolViolation _ -> true;
            case CommandRefused refused ->
                    !FOR_NOW.contains(refused.code()) && !FOR_GOOD.contains(refused.code());
            case Unreachable _, MailboxReplaced _, SignInRefused _, TlsRefused _ -> false;
        };
    }

    private UidList now() {
        return workers.slowly(
                mailbox,
                connection -> {
                    Optional<KnownLists> before = cache.find(mailbox);
                    UidList set =
                            new MailboxSync(connection, mailbox).now(before.map(KnownLists::set));
                    cache.keep(
                            mailbox,
                            before.map(b -> b.in(set)).orElseGet(() -> new KnownLists(set)));
                    return set;
                });
    }
}
