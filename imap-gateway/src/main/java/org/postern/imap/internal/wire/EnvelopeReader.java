package org.postern.imap.internal.wire;

import java.util.ArrayList;
import java.util.List;
import org.postern.message.EmailAddress;
import org.postern.message.Envelope;
import org.postern.message.HeaderText;
import org.postern.message.MessageDate;
import org.postern.message.MessageIds;

/** Makes an {@link Envelope} of an ENVELOPE, RFC 9051 §7.5.2; never fails for what is in it. */
final class EnvelopeReader {
    private EnvelopeReader() {}

    static Envelope read(Element element) {
        Fields fields = Fields.of(element);
        return new Envelope(
                MessageDate.parse(fields.text(0)),
                decoded(fields.octets(1)),
                addresses(fields.list(2)),
                // the server repeats From where the message has no Reply-To
                fields.at(4).equals(fields.at(2)) ? List.of() : addresses(fields.list(4)),
                addresses(fields.list(5)),
                addresses(fields.list(6)),
                addresses(fields.list(7)),
                MessageIds.parse(fields.text(8)),
                MessageIds.parse(fields.text(9)).stream().findFirst());
    }

    private static String decoded(byte[] octets) {
        return Ascii.isAscii(octets)
                ? HeaderText.decode(Ascii.string(octets))
                : HeaderText.decode(octets);
    }

    /** Members of groups count as addresses; the group's own name is dropped. */
    private static List<EmailAddress> addresses(Fields list) {
        List<EmailAddress> addresses = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            Fields address = list.list(i);
            String mailbox = address.text(2);
            String host = address.text(3);
            boolean isGroupMark = address.at(3) == Element.Nil.NIL;
            if (!isGroupMark && !(mailbox.isEmpty() && host.isEmpty())) {
                addresses.add(
                        new EmailAddress(decoded(address.octets(0)), addrSpec(mailbox, host)));
            }
        }
        return addresses;
    }

    /** Dovecot 2.3 writes placeholders where a malformed address has no local part or no domain. */
    private static String addrSpec(String mailbox, String host) {
        String local = mailbox.equals("MISSING_MAILBOX") ? "" : mailbox;
        String domain =
                host.equals("MISSING_DOMAIN") || host.equals(".MISSING-HOST-NAME.") ? "" : host;
        return domain.isEmpty() ? local : local + '@' + domain;
    }
}
