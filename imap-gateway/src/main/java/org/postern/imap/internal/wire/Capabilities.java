package org.postern.imap.internal.wire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a server says it can do, RFC 9051 §7.2.2: one question for each fallback of ours. */
public record Capabilities(Set<String> names) {
    public static final Capabilities NONE = new Capabilities(Set.of());

    public Capabilities {
        names = Set.copyOf(names);
    }

    static Capabilities parse(String line) {
        String upper = line.strip().toUpperCase(Locale.ROOT);
        return upper.isEmpty() ? NONE : new Capabilities(Set.of(distinct(upper.split(" +", -1))));
    }

    private static String[] distinct(String[] words) {
        return Arrays.stream(words).distinct().toArray(String[]::new);
    }

    /** RFC 9051 Appendix E: revision 2 has these extensions inside. */
    private boolean has(String name) {
        return names.contains(name) || names.contains("IMAP4REV2");
    }

    /** Must become TLS before anything else is said, RFC 9051 §6.2.1. */
    public boolean startTls() {
        return names.contains("STARTTLS");
    }

    /** LOGIN would be refused, RFC 9051 §6.2.3. */
    public boolean loginDisabled() {
        return names.contains("LOGINDISABLED");
    }

    /** AUTHENTICATE PLAIN, RFC 4616; otherwise LOGIN. */
    public boolean authPlain() {
        return names.contains("AUTH=PLAIN");
    }

    /** The first SASL response goes with the command, RFC 4959; otherwise a round trip more. */
    public boolean saslIr() {
        return has("SASL-IR");
    }

    /** Octets a literal may have that is sent without waiting, RFC 7888; -1 for none. */
    public int largestUnasked() {
        if (names.contains("LITERAL+")) {
            return Integer.MAX_VALUE;
        }
        return has("LITERAL-") ? 4096 : -1;
    }

    /** UID MOVE, RFC 6851; otherwise COPY, STORE and EXPUNGE. */
    public boolean move() {
        return has("MOVE");
    }

    /** UID EXPUNGE and APPENDUID, RFC 4315; otherwise nothing is expunged. */
    public boolean uidPlus() {
        return has("UIDPLUS");
    }

    /** Several messages in one APPEND, RFC 3502; otherwise one by one. */
    public boolean multiAppend() {
        return names.contains("MULTIAPPEND");
    }

    /** NAMESPACE, RFC 2342; otherwise all mailboxes are the user's own. */
    public boolean namespace() {
        return has("NAMESPACE");
    }

    /** QUOTA, RFC 9208 and RFC 2087; otherwise nothing is known of quotas. */
    public boolean quota() {
        return names.contains("QUOTA");
    }

    /** ACL, RFC 4314 and RFC 2086; otherwise nobody else has rights. */
    public boolean acl() {
        return names.contains("ACL");
    }

    /** The rights of RFC 4314 §2.1 one by one; otherwise those of RFC 2086 that stand for them. */
    public boolean modernRights() {
        return names.stream().anyMatch(name -> name.startsWith("RIGHTS="));
    }

    /** CREATE with USE, RFC 6154 §3; otherwise a mailbox is made without a use. */
    public boolean createSpecialUse() {
        return names.contains("CREATE-SPECIAL-USE");
    }

    /** LIST with RETURN, RFC 5258; otherwise plain LIST. */
    public boolean listExtended() {
        return has("LIST-EXTENDED");
    }

    /** Counts come with the list, RFC 5819; otherwise a STATUS for each mailbox. */
    public boolean listStatus() {
        return has("LIST-STATUS");
    }

    /** Special uses are told, RFC 6154; otherwise guessed from names. */
    public boolean specialUse() {
        return has("SPECIAL-USE");
    }

    /** The server speaks of all mailboxes unasked, RFC 5465; otherwise of one, or never. */
    public boolean notifies() {
        return names.contains("NOTIFY");
    }

    /** Both directions can be compressed, RFC 4978. */
    public boolean compress() {
        return names.contains("COMPRESS=DEFLATE");
    }

    /** Hits come as ranges, RFC 4731; otherwise one by one. */
    public boolean esearch() {
        return has("ESEARCH");
    }

    /** The first words of messages come from the server, RFC 8970; otherwise from their parts. */
    public boolean preview() {
        return names.contains("PREVIEW");
    }

    /** Changes are told while we wait, RFC 2177; otherwise we ask now and then. */
    public boolean idle() {
        return has("IDLE");
    }

    /** SORT, RFC 5256; otherwise an index of our own. */
    public boolean sort() {
        return names.contains("SORT");
    }

    /** THREAD by references, RFC 5256; otherwise an index of our own. */
    public boolean threadByReferences() {
        return names.contains("THREAD=REFERENCES");
    }
}
