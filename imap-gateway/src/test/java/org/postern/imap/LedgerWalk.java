package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.DovecotServer;
import org.postern.testservers.FaultProxy;
import org.postern.testservers.TestCertificate;

/** A random walk of changes by one account, and the book that is kept of them. */
final class LedgerWalk implements AutoCloseable {
    static final MailboxName INBOX = MailboxName.INBOX;
    private static final List<MailboxName> MAILBOXES =
            List.of(INBOX, new MailboxName("Kept"), new MailboxName("Umlaut \u00e4 & ~"));
    private static final Credentials ADA = new Credentials("ada", "engine");
    private static final int MOST_MESSAGES = 60;
    private static final int MOST_CHOSEN = 10;

    /** What happened on the walk. */
    record Counts(
            int changes,
            int faults,
            Map<String, Integer> failures,
            Map<Effect, Integer> effects,
            int unknownAppends) {}

    private final DovecotServer server;
    private final FaultProxy proxy;
    private final MailGateway gateway;
    private final MailGateway directGateway;
    private final MailAccount account;
    private final MailAccount direct;
    private final LedgerFaults faults;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
    private final Map<MailboxName, List<MessageSummary>> there = new HashMap<>();
    private int changes;
    private final Map<String, Integer> failures = new TreeMap<>();
    private int unknownAppends;
    private int names;

    LedgerWalk(DovecotServer server, long seed) {
        this.server = server;
        random = new Random(seed);
        proxy = FaultProxy.before(server.imapsPort());
        faults = new LedgerFaults(proxy, random);
        Duration limit = Duration.ofMillis(1500);
        GatewaySettings settings = GatewaySettings.defaults();
        gateway = ImapMailGateway.create(settings.withLimits(limit, limit));
        directGateway = ImapMailGateway.create(settings);
        account = gateway.signIn(backEnd(proxy.port()), ADA);
        direct = directGateway.signIn(backEnd(server.imapsPort()), ADA);
        for (MailboxName mailbox : MAILBOXES.subList(1, MAILBOXES.size())) {
            direct.administration().create(mailbox, Optional.empty());
        }
        refresh();
    }

    private static BackEnd backEnd(int port) {
        ServerAddress imap = new ServerAddress("localhost", port, Transport.IMPLICIT_TLS);
        return new BackEnd("ledger" + port, imap, imap, TestCertificate.shared().trusting());
    }

    Counts counts() {
        return new Counts(
                changes, faults.count(), Map.copyOf(failures), Map.copyOf(effects), unknownAppends);
    }

    /** Makes so many changes and looks after each. */
    void take(int count) {
        for (int i = 0; i < count; i++) {
            changes++;
            String what = "nothing";
            try {
                what = step();
            } catch (MailFailure.CommandRefused | MailFailure.MailboxReplaced e) {
                throw new AssertionError("nothing here is refused", e);
            } catch (MailFailure begunNothing) {
                failures.merge(begunNothing.getClass().getSimpleName(), 1, Integer::sum);
            } finally {
                faults.end();
            }
            settle();
            refresh();
            assertThat(ledger.complaints(found())).as("change %d: %s", changes, what).isEmpty();
            if (total() > MOST_MESSAGES) {
                tidy();
            }
        }
    }

    /** A command that the server has got may still be at work when its connection is gone. */
    private void settle() {
        if (faults.lastOneStruck()) {
            direct.mailboxes();
            faults.awaitRecovery(account);
        }
    }

    private int total() {
        return there.values().stream().mapToInt(List::size).sum();
    }

    /** Somebody else removes what is marked; the book begins anew. */
    private void tidy() {
        for (MailboxName mailbox : MAILBOXES) {
            server.doveadm(
                    new byte[0], "expunge", "-u", "ada", "mailbox", mailbox.value(), "deleted");
        }
        refresh();
        ledger.adopt(found());
    }

    private String step() {
        MailboxName from = any(MAILBOXES);
        List<MessageSummary> rows = there.getOrDefault(from, List.of());
        int total = total();
        int kind = random.nextInt(10);
        if (rows.isEmpty() || (kind < 3 && total < MOST_MESSAGES)) {
            return kind == 0 ? appendMany(from) : append(from);
        }
        List<MessageSummary> chosen = chosen(rows);
        if (kind < 5) {
            return move(from, chosen);
        }
        if (kind == 5 && total < MOST_MESSAGES) {
            return copy(from, chosen);
        }
        return kind < 8 ? mark(from, chosen) : expunge(from, chosen);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<MessageSummary> chosen(List<MessageSummary> rows) {
        List<MessageSummary> chosen = new ArrayList<>();
        for (MessageSummary row : rows) {
            if (chosen.isEmpty() || (chosen.size() < MOST_CHOSEN && random.nextInt(4) == 0)) {
                chosen.add(row);
            }
        }
        return chosen;
    }

    private static List<Uid> uids(List<MessageSummary> rows) {
        return rows.stream().map(MessageSummary::uid).toList();
    }

    private UidValidity generation(MailboxName mailbox) {
        return direct.open(mailbox).uidValidity();
    }

    private NewMessage message(String subject) {
        int size = random.nextInt(5) == 0 ? 90_000 : random.nextInt(2000);
        byte[] octets = SampleMessage.withId(subject, size);
        return new NewMessage(
                octets.length,
                () -> new ByteArrayInputStream(octets),
                Marks.NONE,
                AccountUnderTest.RECEIVED);
    }

    private String append(MailboxName to) {
        String subject = "n" + ++names;
        NewMessage message = message(subject);
        faults.begin();
        try {
            account.append(
                    to, message.octets(), message.content().open(), Set.of(), message.received());
            ledger.put(subject, to);
        } catch (MailFailure.Unknown unknown) {
            unknownAppends++;
            ledger.change(subject, List.of(Map.of(), Map.of(to, 1)));
        } catch (MailFailure failure) {
            ledger.nowhere(subject);
            throw failure;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return "append " + subject;
    }

    private String appendMany(MailboxName to) {
        List<String> subjects = IntStream.range(0, 4).mapToObj(_ -> "n" + ++names).toList();
        List<NewMessage> messages = subjects.stream().map(this::message).toList();
        subjects.forEach(ledger::nowhere);
        faults.begin();
        List<AppendOutcome> outcomes = account.appendAll(to, messages);
        for (int i = 0; i < subjects.size(); i++) {
            switch (outcomes.get(i)) {
                case AppendOutcome.Stored _ -> ledger.put(subjects.get(i), to);
                case AppendOutcome.NotStored _ -> ledger.nowhere(subjects.get(i));
                case AppendOutcome.Unknown _ -> {
                    unknownAppends++;
                    ledger.change(subjects.get(i), List.of(Map.of(), Map.of(to, 1)));
                }
            }
        }
        return "append many " + subjects + outcomes;
    }

    private String move(MailboxName from, List<MessageSummary> rows) {
        MailboxName to = any(MAILBOXES.stream().filter(name -> !name.equals(from)).toList());
        Map<MailboxName, Integer> moved = Map.of(from, -1, to, 1);
        Map<MailboxName, Integer> copied = Map.of(to, 1);
        return book(
                "move " + from + to,
                rows,
                account(g -> account.move(from, g, uids(rows), to), from),
                Map.of(
                        Effect.CHANGED, List.of(moved),
                        Effect.UNCHANGED, List.of(Map.of()),
                        Effect.MARKED, List.of(copied),
                        Effect.COPIED, List.of(copied),
                        Effect.UNKNOWN, List.of(Map.of(), copied, moved)));
    }

    private String copy(MailboxName from, List<MessageSummary> rows) {
        MailboxName to = any(MAILBOXES.stream().filter(name -> !name.equals(from)).toList());
        Map<MailboxName, Integer> copied = Map.of(to, 1);
        return book(
                "copy " + from + to,
                rows,
                account(g -> account.copy(from, g, uids(rows), to), from),
                Map.of(
                        Effect.CHANGED, List.of(copied),
                        Effect.UNCHANGED, List.of(Map.of()),
                        Effect.UNKNOWN, List.of(Map.of(), copied)));
    }

    private String mark(MailboxName mailbox, List<MessageSummary> rows) {
        boolean present = random.nextBoolean();
        Marks marks = new Marks(Set.of(Flag.FLAGGED), Set.of(Keyword.FORWARDED));
        ChangeOutcome outcome =
                account(g -> account.mark(mailbox, g, uids(rows), marks, present), mailbox);
        faults.end();
        Map<Uid, MessageSummary> now = new HashMap<>();
        direct.messages(mailbox, 0, 500).messages().forEach(row -> now.put(row.uid(), row));
        for (Uid uid : outcome.changed()) {
            MessageSummary row = Optional.ofNullable(now.get(uid)).orElseThrow();
            assertThat(row.flags().contains(Flag.FLAGGED)).isEqualTo(present);
            assertThat(row.keywords().contains(Keyword.FORWARDED)).isEqualTo(present);
        }
        List<Map<MailboxName, Integer>> same = List.of(Map.of());
        return book(
                "mark " + mailbox,
                rows,
                outcome,
                Map.of(Effect.CHANGED, same, Effect.UNCHANGED, same, Effect.UNKNOWN, same));
    }

    private String expunge(MailboxName mailbox, List<MessageSummary> rows) {
        Map<MailboxName, Integer> gone = Map.of(mailbox, -1);
        return book(
                "expunge " + mailbox,
                rows,
                account(g -> account.expunge(mailbox, g, uids(rows)), mailbox),
                Map.of(
                        Effect.CHANGED, List.of(gone),
                        Effect.UNCHANGED, List.of(Map.of()),
                        Effect.MARKED, List.of(Map.of()),
                        Effect.UNKNOWN, List.of(Map.of(), gone)));
    }

    private ChangeOutcome account(
            Function<UidValidity, ChangeOutcome> change, MailboxName mailbox) {
        UidValidity generation = generation(mailbox);
        faults.begin();
        return change.apply(generation);
    }

    private String book(
            String what,
            List<MessageSummary> rows,
            ChangeOutcome outcome,
            Map<Effect, List<Map<MailboxName, Integer>>> meaning) {
        for (MessageSummary row : rows) {
            Effect effect = outcome.effects().get(row.uid());
            assertThat(meaning).as("%s of %s", effect, row.uid()).containsKey(effect);
            effects.merge(effect, 1, Integer::sum);
            ledger.change(row.envelope().subject(), meaning.getOrDefault(effect, List.of()));
        }
        return what + uids(rows) + outcome;
    }

    private void refresh() {
        there.clear();
        for (MailboxName mailbox : MAILBOXES) {
            there.put(mailbox, direct.messages(mailbox, 0, 500).messages());
        }
    }

    private Map<String, Map<MailboxName, Integer>> found() {
        Map<String, Map<MailboxName, Integer>> found = new HashMap<>();
        there.forEach(
                (mailbox, rows) ->
                        rows.forEach(
                                row ->
                                        found.computeIfAbsent(
                                                        row.envelope().subject(),
                                                        _ -> new HashMap<>())
                                                .merge(mailbox, 1, Integer::sum)));
        return found;
    }

    @Override
    public void close() {
        faults.close();
        proxy.pass();
        gateway.close();
        directGateway.close();
        proxy.close();
    }
}
