package org.postern.imap.internal.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postern.imap.AccessEntry;
import org.postern.imap.AccessRights;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.Namespaces.Kind;
import org.postern.imap.Namespaces.Namespace;
import org.postern.imap.internal.wire.AdministrationData.AclData;
import org.postern.imap.internal.wire.AdministrationData.NamespaceData;
import org.postern.imap.internal.wire.AdministrationData.OwnRights;
import org.postern.imap.internal.wire.AdministrationData.QuotaData;
import org.postern.imap.internal.wire.AdministrationData.QuotaRoots;
import org.postern.imap.internal.wire.AdministrationData.Resource;

/** Reads what a server tells of namespaces, quotas and rights. */
final class AdministrationReader {
    private static final List<Kind> ORDER = List.of(Kind.PERSONAL, Kind.OTHER_USERS, Kind.SHARED);
    private static final int MOST_VALUES = 2000;
    private static final int MOST_NAMESPACES = 50;
    private static final int LONGEST = 256;

    private final ElementReader elements;

    AdministrationReader(ElementReader elements) {
        this.elements = elements;
    }

    /** The rest of the line of NAMESPACE: three lists, RFC 2342 §5. */
    NamespaceData namespaces() throws IOException {
        Fields kinds = rest();
        List<Namespace> namespaces = new ArrayList<>();
        for (int kind = 0; kind < ORDER.size(); kind++) {
            Fields rows = kinds.list(kind);
            for (int i = 0; i < rows.size() && namespaces.size() < MOST_NAMESPACES; i++) {
                namespace(ORDER.get(kind), rows.list(i)).ifPresent(namespaces::add);
            }
        }
        return new NamespaceData(namespaces);
    }

    private static Optional<Namespace> namespace(Kind kind, Fields row) {
        String separator = row.text(1);
        return ModifiedUtf7.decode(row.text(0))
                .filter(prefix -> prefix.length() <= LONGEST)
                .map(
                        prefix ->
                                new Namespace(
                                        kind,
                                        prefix,
                                        row.at(1) == Element.Nil.NIL || separator.isEmpty()
                                                ? Optional.empty()
                                                : Optional.of(separator.charAt(0))));
    }

    /** A mailbox and the roots of its quotas. */
    QuotaRoots quotaRoots() throws IOException {
        Fields values = rest();
        List<String> roots = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            roots.add(shortened(values.text(i)));
        }
        return new QuotaRoots(roots);
    }

    /** A root, and name, usage and limit of each resource. */
    QuotaData quota() throws IOException {
        Fields values = rest();
        Fields triples = values.list(1);
        Map<String, Resource> resources = new HashMap<>();
        for (int i = 0; i + 2 < triples.size(); i += 3) {
            resources.put(
                    triples.text(i).toUpperCase(Locale.ROOT),
                    new Resource(triples.number(i + 1), triples.number(i + 2)));
        }
        return new QuotaData(shortened(values.text(0)), resources);
    }

    /** A mailbox, and who has which rights. */
    AclData acl() throws IOException {
        Fields values = rest();
        List<AccessEntry> entries = new ArrayList<>();
        for (int i = 1; i + 1 < values.size(); i += 2) {
            String identifier = shortened(values.text(i));
            entries.add(new AccessEntry(identifier, AccessRights.parse(values.text(i + 1))));
        }
        return new AclData(entries);
    }

    /** A mailbox and the user's own rights. */
    OwnRights ownRights() throws IOException {
        return new OwnRights(AccessRights.parse(rest().text(1)));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private Fields rest() throws IOException {
        List<Element> values = new ArrayList<>();
        elements.spaces();
        while (!elements.atLineEnd()) {
            if (values.size() == MOST_VALUES) {
                throw new ProtocolViolation("the server sent values without end");
            }
            values.add(elements.value());
            elements.spaces();
        }
        elements.lineEnd();
        return new Fields(values);
    }
}
