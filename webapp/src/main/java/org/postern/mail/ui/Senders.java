package org.postern.mail.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postern.message.EmailAddress;
import org.postern.message.Envelope;
import org.postern.preferences.Identity;

/**
 * As whom a message can be written, and as whom it begins.
 *
 * @param all never empty, the default first
 */
record Senders(List<Identity> all, Identity chosen) {

    Senders {
        all = List.copyOf(all);
    }

    /** Beginning with the default. */
    static Senders of(List<Identity> all) {
        return new Senders(all, all.getFirst());
    }

    /** Beginning with whom the original was addressed to, or who wrote it. */
    Senders answering(Envelope original) {
        return choosing(
                Stream.of(original.to(), original.cc(), original.bcc(), original.from())
                        .flatMap(List::stream)
                        .toList());
    }

    /** Beginning with who began the draft. */
    Senders continuing(Envelope draft) {
        return choosing(draft.from());
    }

    private Senders choosing(List<EmailAddress> addresses) {
        return addresses.stream()
                .flatMap(
                        address ->
                                all.stream().filter(one -> one.isFor(address.address())).limit(1))
                .findFirst()
                .map(found -> new Senders(all, found))
                .orElse(this);
    }

    Set<String> addresses() {
        return all.stream().map(one -> one.sender().address()).collect(Collectors.toSet());
    }
}
