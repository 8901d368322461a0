package org.postern.imap.internal.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.imap.MailboxName;

/** One response of a server, RFC 9051 §7. */
public sealed interface Response {

    /** How a command ended, or what a greeting or notice says, RFC 9051 §7.1. */
    enum Status {
        OK,
        NO,
        BAD,
        BYE,
        PREAUTH
    }

    /**
     * A status with its words.
     *
     * @param code name of the response code, upper case; empty where there is none
     * @param argument what follows the name inside the brackets
     * @param text for a human; untrusted
     */
    record Condition(Status status, String code, String argument, String text) {

        public boolean isOk() {
            return status == Status.OK;
        }

        public boolean hasCode(String name) {
            return code.equals(name);
        }

        /** The space-separated arguments of the code. */
        public List<String> arguments() {
            return argument.isEmpty() ? List.of() : List.of(argument.split(" ", -1));
        }
    }

    /** The end of a command. */
    record Tagged(String tag, Condition condition) implements Response {}

    /** The server waits for the rest of a command. */
    record Continuation(String text) implements Response {}

    /** Something the server says while or before a command ends, or unasked. */
    sealed interface Untagged extends Response {}

    /** A status without a tag. */
    record Notice(Condition condition) implements Untagged {}

    /** CAPABILITY, RFC 9051 §7.2.2. */
    record CapabilityData(Capabilities capabilities) implements Untagged {}

    /**
     * A row of LIST, RFC 9051 §7.3.1.
     *
     * @param attributes upper case, with their backslash
     * @param name decoded
     * @param addressable false where the name cannot be sent back to the server as it came
     */
    record ListData(
            Set<String> attributes,
            Optional<Character> separator,
            MailboxName name,
            boolean addressable)
            implements Untagged {

        public boolean has(String attribute) {
            return attributes.contains(attribute.toUpperCase(Locale.ROOT));
        }
    }

    /** STATUS, RFC 9051 §7.3.4; items by upper-case name. */
    record StatusData(MailboxName name, Map<String, Long> items) implements Untagged {

        public long item(String key) {
            return items.getOrDefault(key, 0L);
        }
    }

    /** The number of messages in the mailbox. */
    record Exists(int messages) implements Untagged {}

    /** The message at this sequence number is gone and all behind it move up. */
    record Expunge(long sequence) implements Untagged {}

    /** Messages are gone by UID, RFC 7162 §3.2.10. */
    record Vanished(UidSet uids) implements Untagged {}

    /** What a FETCH brought of one message. */
    record Fetch(long sequence, FetchData data) implements Untagged {}

    /** The answer to SEARCH or to ESEARCH's ALL. */
    record SearchData(UidSet hits) implements Untagged {}

    /** Word of mailboxes themselves and of who may use them. */
    record Administrative(AdministrationData data) implements Untagged {}

    /** A response we have no use for; read past. */
    record Other(String keyword) implements Untagged {}
}
