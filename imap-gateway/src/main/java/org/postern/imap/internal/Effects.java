package org.postern.imap.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postern.imap.ChangeOutcome;
import org.postern.imap.Copies;
import org.postern.imap.Effect;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;

/** What a change did so far, message by message. */
final class Effects {
    private final List<Uid> uids;
    private final Map<Uid, Effect> known = new HashMap<>();
    private final Map<Uid, Uid> copies = new HashMap<>();
    private Optional<UidValidity> generationOfCopies = Optional.empty();

    Effects(Collection<Uid> uids) {
        this.uids = List.copyOf(new LinkedHashSet<>(uids));
    }

    /** All messages that were named. */
    List<Uid> uids() {
        return uids;
    }

    void put(Collection<Uid> members, Effect effect) {
        members.forEach(uid -> known.put(uid, effect));
    }

    /** Whether one message at least is changed, perhaps. */
    boolean hasBegun() {
        return known.values().stream()
                .anyMatch(effect -> effect != Effect.MISSING && effect != Effect.UNCHANGED);
    }

    /** Messages of which nothing is said yet. */
    List<Uid> open() {
        return uids.stream().filter(uid -> !known.containsKey(uid)).toList();
    }

    /** Copies of one generation; of another one nothing is kept. */
    void copied(UidValidity generation, Map<Uid, Uid> more) {
        if (generationOfCopies.filter(generation::equals).isEmpty()) {
            copies.clear();
            generationOfCopies = Optional.of(generation);
        }
        copies.putAll(more);
    }

    /** The rest gets this effect. */
    ChangeOutcome outcome(Effect rest) {
        put(open(), rest);
        return new ChangeOutcome(known, Optional.empty());
    }

    ChangeOutcome outcome(Effect rest, MailboxName target) {
        Set<Uid> asked = Set.copyOf(uids);
        copies.keySet().retainAll(asked);
        return new ChangeOutcome(
                outcome(rest).effects(),
                generationOfCopies
                        .filter(_ -> !copies.isEmpty())
                        .map(generation -> new Copies(target, generation, copies)));
    }
}
