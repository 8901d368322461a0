package org.postern.imap.internal.wire;

import java.util.List;
import java.util.Map;
import org.postern.imap.AccessEntry;
import org.postern.imap.AccessRights;
import org.postern.imap.MailboxName;
import org.postern.imap.Namespaces.Namespace;

/** What a server tells of mailboxes themselves and of who may use them. */
public sealed interface AdministrationData {

    /** A row of LSUB, RFC 3501 §7.2.3. */
    record Subscribed(MailboxName name) implements AdministrationData {}

    /** NAMESPACE, RFC 2342 §5. */
    record NamespaceData(List<Namespace> namespaces) implements AdministrationData {}

    /** QUOTAROOT, RFC 9208 §4.2.2. */
    record QuotaRoots(List<String> roots) implements AdministrationData {}

    /** QUOTA, RFC 9208 §4.2.1: usage and limit by upper-case name of the resource. */
    record QuotaData(String root, Map<String, Resource> resources) implements AdministrationData {}

    /** One resource, in its own unit. */
    record Resource(long used, long limit) {}

    /** ACL, RFC 4314 §3.6. */
    record AclData(List<AccessEntry> entries) implements AdministrationData {}

    /** MYRIGHTS, RFC 4314 §3.8. */
    record OwnRights(AccessRights rights) implements AdministrationData {}
}
