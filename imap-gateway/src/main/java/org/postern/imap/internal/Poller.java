package org.postern.imap.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.imap.MailFailure;
import org.postern.imap.MailboxName;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks now and then about the mailboxes nobody watches, while somebody listens; and tends the pool
 * of connections.
 */
final class Poller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    /** What is told anyway is asked for now and then: nobody tells of everything. */
    private static final int ROUNDS_OF_THE_HEARD = 20;

    private static final String[] COUNTS = {"MESSAGES", "UIDNEXT", "UIDVALIDITY", "UNSEEN"};

    private final WorkerPool pool;
    private final Workers workers;
    private final Watcher watcher;
    private final EventHub events;
    private final OpenedMailboxes opened;
    private final Duration every;
    private final Map<MailboxName, Map<String, Long>> known = new HashMap<>();
    private int round;
    private final Pause pause = new Pause();
    private final Thread thread;

    Poller(
            String threadName,
            WorkerPool pool,
            Workers workers,
            Watcher watcher,
            EventHub events,
            OpenedMailboxes opened,
            Duration every) {
        this.pool = pool;
        this.workers = workers;
        this.watcher = watcher;
        this.events = events;
        this.opened = opened;
        this.every = every;
        this.thread = Thread.ofVirtual().name(threadName).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (pause.sleep(every)) {
                try {
                    pool.tend();
                    poll();
                } catch (MailFailure failure) {
                    // the watcher reports what is wrong with the back end
                    LOG.debug("Polling failed: {}", failure.getClass().getSimpleName());
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void poll() {
        boolean all = round++ % ROUNDS_OF_THE_HEARD == 0;
        List<MailboxName> lately = opened.lately();
        List<MailboxName> unwatched =
                lately.stream()
                        .filter(name -> !watcher.hears(name) || (all && !name.isInbox()))
                        .toList();
        known.keySet().retainAll(lately);
        if (!unwatched.isEmpty() && events.hasListeners()) {
            workers.reading(null, connection -> ask(connection, unwatched)).forEach(this::compare);
        }
    }

    private static Map<MailboxName, Map<String, Long>> ask(
            ImapConnection connection, List<MailboxName> mailboxes) {
        Map<MailboxName, Map<String, Long>> answers = new HashMap<>();
        if (connection.selected().isPresent()) {
            // the count of the one selected is as old as the last look, RFC 9051 §6.3.11
            connection.run(Command.of("NOOP"), _ -> {});
        }
        List<Command> commands =
                mailboxes.stream()
                        .map(name -> Command.of("STATUS").mailbox(name).words(COUNTS))
                        .toList();
        connection.pipeline(
                commands,
                response -> {
                    if (response instanceof Response.StatusData(MailboxName name, var items)) {
                        answers.put(name, items);
                    }
                });
        return answers;
    }

    private void compare(MailboxName mailbox, Map<String, Long> now) {
        Map<String, Long> before = known.put(mailbox, now);
        boolean moved =
                before == null
                        ? opened.last(mailbox)
                                .filter(last -> last.messages() != now.getOrDefault("MESSAGES", 0L))
                                .isPresent()
                        : !before.equals(now);
        if (moved) {
            events.changed(mailbox);
        }
    }

    @Override
    public void close() {
        pause.end();
        thread.interrupt();
    }
}
