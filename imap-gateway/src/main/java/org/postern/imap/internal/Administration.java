package org.postern.imap.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postern.imap.AccessEntry;
import org.postern.imap.AccessRights;
import org.postern.imap.MailboxAdministration;
import org.postern.imap.MailboxName;
import org.postern.imap.MailboxOutcome;
import org.postern.imap.MailboxOutcome.Reason;
import org.postern.imap.MailboxOutcome.Refused;
import org.postern.imap.Namespaces;
import org.postern.imap.Quota;
import org.postern.imap.Right;
import org.postern.imap.SpecialUse;
import org.postern.imap.internal.wire.AdministrationData;
import org.postern.imap.internal.wire.AdministrationData.AclData;
import org.postern.imap.internal.wire.AdministrationData.NamespaceData;
import org.postern.imap.internal.wire.AdministrationData.OwnRights;
import org.postern.imap.internal.wire.AdministrationData.QuotaData;
import org.postern.imap.internal.wire.AdministrationData.QuotaRoots;
import org.postern.imap.internal.wire.AdministrationData.Resource;
import org.postern.imap.internal.wire.Capabilities;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response;

/** Mailboxes, namespaces, quotas and rights of an account, as its server offers them. */
final class Administration implements MailboxAdministration {
    private static final long UNIT = 1024;
    private static final int LONGEST_IDENTIFIER = 256;

    private final Workers workers;
    private final Changes changes;
    private final EventHub events;

    Administration(Workers workers, Changes changes, EventHub events) {
        this.workers = workers;
        this.changes = changes;
        this.events = events;
    }

    @Override
    public MailboxOutcome create(MailboxName name, Optional<SpecialUse> use) {
        return change(name, new CreateMailbox(name, use));
    }

    @Override
    public MailboxOutcome rename(MailboxName from, MailboxName to) {
        try {
            return change(from, new RenameMailbox(from, to));
        } finally {
            workers.forgetSelections();
            events.changed(to);
        }
    }

    @Override
    public MailboxOutcome delete(MailboxName name) {
        if (name.isInbox()) {
            return new Refused(Reason.IMPOSSIBLE, "");
        }
        try {
            return change(name, new DeleteMailbox(name));
        } finally {
            workers.forgetSelections();
        }
    }

    @Override
    public MailboxOutcome subscribe(MailboxName name, boolean subscribed) {
        String command = subscribed ? "SUBSCRIBE" : "UNSUBSCRIBE";
        return change(
                name, new RepeatableChange(_ -> true, _ -> Command.of(command).mailbox(name)));
    }

    private MailboxOutcome change(MailboxName name, Change<MailboxOutcome> change) {
        try {
            return changes.carry(MailboxName.INBOX, change);
        } finally {
            events.changed(name);
        }
    }

    @Override
    public Namespaces namespaces() {
        return workers.reading(null, Administration::namespaces);
    }

    static Namespaces namespaces(ImapConnection connection) {
        List<Namespaces.Namespace> all = new ArrayList<>();
        if (connection.capabilities().namespace()) {
            ask(
                    connection,
                    Command.of("NAMESPACE"),
                    data -> {
                        if (data instanceof NamespaceData(List<Namespaces.Namespace> told)) {
                            all.addAll(told);
                        }
                    });
        }
        return all.isEmpty() ? Namespaces.UNKNOWN : new Namespaces(all);
    }

    private static void ask(
            ImapConnection connection, Command command, Consumer<AdministrationData> sink) {
        connection.run(
                command,
                response -> {
                    if (response instanceof Response.Administrative(AdministrationData data)) {
                        sink.accept(data);
                    }
                });
    }

    @Override
    public Optional<List<Quota>> quota(MailboxName mailbox) {
        return workers.reading(
                null,
                c -> c.capabilities().quota() ? Optional.of(quota(c, mailbox)) : Optional.empty());
    }

    private static List<Quota> quota(ImapConnection connection, MailboxName mailbox) {
        List<String> roots = new ArrayList<>();
        Map<String, Map<String, Resource>> told = new HashMap<>();
        ask(
                connection,
                Command.of("GETQUOTAROOT").mailbox(mailbox),
                data -> {
                    if (data instanceof QuotaRoots(List<String> names)) {
                        roots.addAll(names);
                    } else if (data instanceof QuotaData(var root, var resources)) {
                        told.put(root, resources);
                    }
                });
        return roots.stream()
                .distinct()
                .filter(told::containsKey)
                .map(root -> quota(root, told.getOrDefault(root, Map.of())))
                .toList();
    }

    private static Quota quota(String root, Map<String, Resource> resources) {
        return new Quota(
                root, usage(resources.get("STORAGE"), UNIT), usage(resources.get("MESSAGE"), 1));
    }

    private static Optional<Quota.Usage> usage(@Nullable Resource resource, long unit) {
        return Optional.ofNullable(resource)
                .map(r -> new Quota.Usage(times(r.used(), unit), times(r.limit(), unit)));
    }

    private static long times(long value, long unit) {
        return value > Long.MAX_VALUE / unit ? Long.MAX_VALUE : value * unit;
    }

    @Override
    public Optional<AccessRights> ownRights(MailboxName mailbox) {
        List<AccessRights> told = new ArrayList<>();
        return acl(
                Command.of("MYRIGHTS").mailbox(mailbox),
                data -> {
                    if (data instanceof OwnRights(AccessRights rights)) {
                        told.add(rights);
                    }
                },
                () -> told.isEmpty() ? AccessRights.parse("") : told.getLast());
    }

    @Override
    public Optional<List<AccessEntry>> accessList(MailboxName mailbox) {
        List<AccessEntry> told = new ArrayList<>();
        return acl(
                Command.of("GETACL").mailbox(mailbox),
                data -> {
                    if (data instanceof AclData(List<AccessEntry> entries)) {
                        told.clear();
                        told.addAll(entries);
                    }
                },
                () -> List.copyOf(told));
    }

    private <T> Optional<T> acl(
            Command command, Consumer<AdministrationData> sink, Supplier<T> answer) {
        return workers.reading(
                null,
                c -> {
                    if (!c.capabilities().acl()) {
                        return Optional.empty();
                    }
                    ask(c, command, sink);
                    return Optional.of(answer.get());
                });
    }

    @Override
    public MailboxOutcome setAccess(MailboxName mailbox, String identifier, Set<Right> rights) {
        boolean proper =
                !identifier.isBlank()
                        && identifier.length() <= LONGEST_IDENTIFIER
                        && identifier.chars().noneMatch(Character::isISOControl);
        if (!proper) {
            return new Refused(Reason.IMPOSSIBLE, "");
        }
        AccessRights asked = new AccessRights(rights, "");
        return change(
                mailbox,
                new RepeatableChange(
                        Capabilities::acl,
                        c -> {
                            Command command =
                                    Command.of(rights.isEmpty() ? "DELETEACL" : "SETACL")
                                            .mailbox(mailbox)
                                            .string(identifier);
                            return rights.isEmpty()
                                    ? command
                                    : command.string(asked.letters(c.modernRights()));
                        }));
    }
}
