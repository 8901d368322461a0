package org.postern.imap.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.postern.imap.AccountEvent;
import org.postern.imap.GatewaySettings;
import org.postern.imap.MailFailure;
import org.postern.imap.MailFailure.ConnectionLost;
import org.postern.imap.MailFailure.SignInRefused;
import org.postern.imap.MailFailure.TlsRefused;
import org.postern.imap.MailboxName;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on a connection of its own, to all mailboxes where the server can tell of them (RFC
 * 5465), else to INBOX; keeps trying when that is lost, so it is also the one who notices that a
 * back end is down or up again.
 */
final class Watcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final Duration STABLE = Duration.ofSeconds(10);
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final ConnectionOpener opener;
    private final GatewaySettings settings;
    private final EventHub events;
    private final Health health;
    private final OpenedMailboxes opened;
    private final BackOff backOff;
    private final BackOff notNeeded;
    private final BooleanSupplier othersAnswer;
    private final Clock clock;
    private final Pause pause = new Pause();
    private final Thread thread;
    private volatile @Nullable ImapConnection connection;
    private volatile boolean hearsAll;
    private volatile boolean givesWay;
    private boolean begunBefore;
    private @Nullable Instant begun;

    /**
     * @param othersAnswer whether the account can still work without the watcher
     */
    Watcher(
            String threadName,
            ConnectionOpener opener,
            GatewaySettings settings,
            EventHub events,
            Health health,
            OpenedMailboxes opened,
            BackOff backOff,
            BooleanSupplier othersAnswer,
            Clock clock) {
        this.opener = opener;
        this.settings = settings;
        this.events = events;
        this.health = health;
        this.opened = opened;
        this.backOff = backOff;
        this.notNeeded =
                new BackOff(settings.longestRetry(), LONGEST_REST, RandomGenerator.getDefault());
        this.othersAnswer = othersAnswer;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name(threadName).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Whether changes of a mailbox are told; of others' mailboxes a server may say nothing. */
    boolean hears(MailboxName mailbox) {
        return connection != null && (hearsAll || mailbox.isInbox());
    }

    /** Gives its connection up for a while, if it has one; who polls is told nothing by it. */
    boolean giveWay() {
        ImapConnection current = connection;
        if (current == null) {
            return false;
        }
        givesWay = true;
        current.close();
        return true;
    }

    /** Tries now instead of at the next time planned. */
    void retryNow() {
        pause.wake();
    }

    /** Somebody got no answer: an attempt proves whether the back end gives one. */
    void doubt() {
        ImapConnection current = connection;
        if (current == null) {
            pause.wake();
        } else {
            current.close();
        }
    }

    private void run() {
        try {
            boolean again = true;
            while (again) {
                again = watchOnce();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** One connection from its making to its loss; false at the end of all. */
    private boolean watchOnce() throws InterruptedException {
        begun = null;
        try (ImapConnection mine = opener.open()) {
            connection = mine;
            if (pause.isEnded()) {
                return false;
            }
            begin(mine);
            watch(mine);
            return false;
        } catch (MailFailure failure) {
            connection = null;
            hearsAll = false;
            return !pause.isEnded() && recover(failure);
        } catch (RuntimeException bug) {
            connection = null;
            hearsAll = false;
            LOG.error("The watcher failed and starts anew", bug);
            return pause.sleep(settings.longestRetry());
        }
    }

    private void begin(ImapConnection mine) {
        var now = mine.select(MailboxName.INBOX).snapshot();
        hearsAll = mine.capabilities().notifies() && Notifications.begin(mine, this::hear);
        boolean again = !health.isUp() || begunBefore;
        begun = clock.instant();
        begunBefore = true;
        givesWay = false;
        health.up();
        if (again) {
            opened.lately().forEach(events::changed); // nobody listened meanwhile
        } else if (opened.last(MailboxName.INBOX).filter(last -> !last.equals(now)).isPresent()) {
            events.changed(MailboxName.INBOX);
        }
    }

    private void watch(ImapConnection mine) throws InterruptedException {
        boolean more = true;
        while (more) {
            // also with NOTIFY: Dovecot 2.3 misses changes of the mailbox selected without it
            if (mine.capabilities().idle()) {
                mine.idle(settings.idleCycle(), this::hear);
                more = !pause.isEnded();
            } else if (hearsAll) {
                mine.listen(settings.idleCycle(), this::hear);
                more = !pause.isEnded();
            } else {
                more = pause.sleep(settings.poll());
                if (more) {
                    mine.run(Command.of("NOOP"), this::hear);
                }
            }
            backOff.reset();
            notNeeded.reset();
        }
    }

    private void hear(Response.Untagged response) {
        switch (response) {
            case Response.Exists exists -> events.changed(MailboxName.INBOX);
            case Response.Expunge expunge -> events.changed(MailboxName.INBOX);
            case Response.Vanished vanished -> events.changed(MailboxName.INBOX);
            case Response.Fetch fetch -> events.changed(MailboxName.INBOX);
            case Response.StatusData(MailboxName name, var _) -> events.changed(name);
            case Response.ListData list -> events.publish(new AccountEvent.MailboxListChanged());
            case Response.Notice(var condition) -> {
                if (condition.hasCode(Notifications.OVERFLOW)) {
                    // the server has stopped telling, and something was not told, RFC 5465 §5.8
                    hearsAll = false;
                    events.publish(new AccountEvent.MailboxListChanged());
                    opened.lately().forEach(events::changed);
                }
            }
            case Response.CapabilityData capabilities -> {}
            case Response.SearchData search -> {}
            case Response.Administrative administrative -> {}
            case Response.Other other -> {}
        }
    }

    /** Waits before the next attempt; a connection that had lived is first replaced in silence. */
    private boolean recover(MailFailure failure) throws InterruptedException {
        if (givesWay) {
            givesWay = false;
            return pause.sleep(A_MOMENT) && restWhileOthersWork();
        }
        boolean hadLived = begun != null && begun.plus(STABLE).isBefore(clock.instant());
        if (failure instanceof ConnectionLost && hadLived) {
            return true;
        }
        if (othersAnswer.getAsBoolean()) {
            // the server allows no connection more than those that work; they ask now and then
            health.up();
            return pause.sleep(notNeeded.next());
        }
        Duration delay = backOff.next();
        health.down(clock.instant().plus(delay), reason(failure));
        return pause.sleep(delay);
    }

    /** A connection that was given up for another one is not asked back as long as that is used. */
    private boolean restWhileOthersWork() throws InterruptedException {
        return !othersAnswer.getAsBoolean() || pause.sleep(LONGEST_REST);
    }

    private static String reason(MailFailure failure) {
        return switch (failure) {
            case SignInRefused refused -> "The mail server no longer accepts the password.";
            case TlsRefused refused -> "The connection to the mail server is not safe.";
            case MailFailure other -> "The mail server does not answer.";
        };
    }

    @Override
    public void close() {
        pause.end();
        ImapConnection current = connection;
        if (current != null) {
            current.close();
        }
        thread.interrupt();
    }

    /** Waits for the thread to end. */
    void join(Duration longest) throws InterruptedException {
        thread.join(longest);
    }
}
