package org.postern.imap.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.imap.Mailbox;
import org.postern.imap.MailboxName;
import org.postern.imap.Namespaces;
import org.postern.imap.SpecialUse;
import org.postern.imap.internal.wire.AdministrationData.NamespaceData;
import org.postern.imap.internal.wire.AdministrationData.Subscribed;
import org.postern.imap.internal.wire.Capabilities;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.Response.ListData;
import org.postern.imap.internal.wire.Response.StatusData;
import org.postern.imap.internal.wire.Response.Untagged;

/** Lists mailboxes with their counts: in one round trip where the server can, RFC 5819. */
final class MailboxLister {
    private static final int MOST = 10_000;
    private static final int STATUS_AT_ONCE = 100;
    private static final List<String> COUNTS = List.of("MESSAGES", "UNSEEN");

    private final ImapConnection connection;
    private final Map<MailboxName, ListData> listed = new LinkedHashMap<>();
    private final Map<MailboxName, StatusData> counts = new HashMap<>();
    private final Set<MailboxName> subscribed = new HashSet<>();
    private boolean allSubscribed;
    private Namespaces namespaces = Namespaces.UNKNOWN;

    private MailboxLister(ImapConnection connection) {
        this.connection = connection;
    }

    static List<Mailbox> list(ImapConnection connection) {
        MailboxLister lister = new MailboxLister(connection);
        Capabilities offered = connection.capabilities();
        if (offered.listExtended() && offered.listStatus()) {
            List<String> options =
                    offered.specialUse()
                            ? List.of("SUBSCRIBED", "SPECIAL-USE")
                            : List.of("SUBSCRIBED");
            lister.run(all().returning(options, COUNTS), Optional.empty());
        } else {
            lister.run(all(), Optional.of(Command.of("LSUB").string("").string("*")));
            lister.count();
        }
        return lister.mailboxes();
    }

    private static Command all() {
        return Command.of("LIST").string("").string("*");
    }

    /**
     * The count of the mailbox selected is as old as the last look at it. So a NOOP comes first,
     * and is awaited: Dovecot 2.3 may count before it has ended a NOOP sent just ahead.
     */
    private void run(Command list, Optional<Command> lsub) {
        if (connection.selected().isPresent()) {
            connection.run(Command.of("NOOP"), _ -> {});
        }
        List<Command> commands = new ArrayList<>(List.of(list));
        lsub.ifPresent(commands::add);
        if (connection.capabilities().namespace()) {
            commands.add(Command.of("NAMESPACE"));
        }
        List<Condition> ends = connection.pipeline(commands, this::collect);
        ImapConnection.requireOk(ends.getFirst());
        allSubscribed = lsub.isPresent() && !ends.get(1).isOk();
    }

    private void collect(Untagged response) {
        if (response instanceof ListData row && listed.size() < MOST) {
            listed.putIfAbsent(row.name(), row);
        } else if (response instanceof StatusData status && counts.size() < MOST) {
            counts.put(status.name(), status);
        } else if (response instanceof Response.Administrative(Subscribed(MailboxName name))
                && subscribed.size() < MOST) {
            subscribed.add(name);
        } else if (response instanceof Response.Administrative(NamespaceData(var told))) {
            namespaces = new Namespaces(told);
        }
    }

    /** A STATUS for each; a mailbox that refuses it is shown without counts. */
    private void count() {
        List<Command> commands = new ArrayList<>();
        for (ListData row : listed.values()) {
            if (isSelectable(row)) {
                commands.add(Command.of("STATUS").mailbox(row.name()).words("MESSAGES", "UNSEEN"));
            }
        }
        for (int from = 0; from < commands.size(); from += STATUS_AT_ONCE) {
            int to = Math.min(commands.size(), from + STATUS_AT_ONCE);
            connection.pipeline(commands.subList(from, to), this::collect);
        }
    }

    private static boolean isSelectable(ListData row) {
        return row.addressable() && !row.has("\\Noselect") && !row.has("\\NonExistent");
    }

    private List<Mailbox> mailboxes() {
        Map<SpecialUse, MailboxName> uses = SpecialUses.of(listed.values());
        Map<MailboxName, SpecialUse> useOf = new HashMap<>();
        uses.forEach((use, name) -> useOf.put(name, use));
        return listed.values().stream()
                .map(row -> mailbox(row, Optional.ofNullable(useOf.get(row.name()))))
                .sorted(
                        Comparator.comparing((Mailbox mailbox) -> !mailbox.name().isInbox())
                                .thenComparing(mailbox -> mailbox.specialUse().isEmpty())
                                .thenComparing(
                                        mailbox -> mailbox.name().value(),
                                        String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Mailbox mailbox(ListData row, Optional<SpecialUse> use) {
        Optional<StatusData> status = Optional.ofNullable(counts.get(row.name()));
        return new Mailbox(
                row.name(),
                row.separator(),
                use,
                isSelectable(row),
                status.map(s -> clamp(s.item("MESSAGES"))).orElse(0),
                status.map(s -> clamp(s.item("UNSEEN"))).orElse(0),
                allSubscribed || row.has("\\Subscribed") || subscribed.contains(row.name()),
                namespaces.of(row.name()));
    }

    private static int clamp(long count) {
        return (int) Math.min(Integer.MAX_VALUE, count);
    }
}
