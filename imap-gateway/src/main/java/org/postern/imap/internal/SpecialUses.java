package org.postern.imap.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.imap.MailboxName;
import org.postern.imap.SpecialUse;
import org.postern.imap.internal.wire.Response.ListData;

/**
 * Which mailbox is for what: what the server says (RFC 6154), else what its name says, at the top
 * or right below INBOX.
 */
final class SpecialUses {
    /** Names seen in the field, the likeliest first. */
    private static final Map<SpecialUse, List<String>> NAMES =
            Map.of(
                    SpecialUse.SENT,
                    List.of("sent", "sent messages", "sent items", "sent mail", "sent-mail"),
                    SpecialUse.DRAFTS,
                    List.of("drafts", "draft"),
                    SpecialUse.TRASH,
                    List.of("trash", "deleted messages", "deleted items", "bin"),
                    SpecialUse.JUNK,
                    List.of("junk", "spam", "junk mail", "junk e-mail", "bulk mail"),
                    SpecialUse.ARCHIVE,
                    List.of("archive", "archives"));

    private SpecialUses() {}

    static Map<SpecialUse, MailboxName> of(Collection<ListData> mailboxes) {
        Map<SpecialUse, MailboxName> uses = new EnumMap<>(SpecialUse.class);
        for (SpecialUse use : SpecialUse.values()) {
            told(use, mailboxes)
                    .or(() -> named(use, mailboxes))
                    .filter(name -> !uses.containsValue(name))
                    .ifPresent(name -> uses.put(use, name));
        }
        return uses;
    }

    private static Optional<MailboxName> told(SpecialUse use, Collection<ListData> mailboxes) {
        String attribute = "\\" + use.name();
        return mailboxes.stream().filter(row -> row.has(attribute)).map(ListData::name).findFirst();
    }

    private static Optional<MailboxName> named(SpecialUse use, Collection<ListData> mailboxes) {
        for (String name : NAMES.getOrDefault(use, List.of())) {
            for (ListData row : mailboxes) {
                if (!row.has("\\Noselect") && !isTold(row) && leaf(row).equals(name)) {
                    return Optional.of(row.name());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTold(ListData row) {
        for (SpecialUse use : SpecialUse.values()) {
            if (row.has("\\" + use.name())) {
                return true;
            }
        }
        return false;
    }

    /** The name without INBOX before it, lower case. */
    private static String leaf(ListData row) {
        String name = row.name().value().toLowerCase(Locale.ROOT);
        String prefix = row.separator().map(separator -> "inbox" + separator).orElse("");
        return !prefix.isEmpty() && name.startsWith(prefix)
                ? name.substring(prefix.length())
                : name;
    }
}
