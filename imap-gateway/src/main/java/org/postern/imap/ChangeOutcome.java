package org.postern.imap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a change did.
 *
 * @param effects what became of each message that was named; no other message was touched
 * @param copies where the messages, or their copies, lie now, where that is known
 */
public record ChangeOutcome(Map<Uid, Effect> effects, Optional<Copies> copies) {

    public ChangeOutcome {
        effects = Map.copyOf(effects);
    }

    /**
     * @param changed messages the change was made to
     * @param missing messages that were no longer there
     */
    public ChangeOutcome(Set<Uid> changed, Set<Uid> missing) {
        this(effects(changed, missing), Optional.empty());
    }

    private static Map<Uid, Effect> effects(Set<Uid> changed, Set<Uid> missing) {
        Map<Uid, Effect> effects = new HashMap<>();
        changed.forEach(uid -> effects.put(uid, Effect.CHANGED));
        missing.forEach(uid -> effects.put(uid, Effect.MISSING));
        return effects;
    }

    /** The messages to which this happened. */
    public Set<Uid> with(Effect effect) {
        return effects.entrySet().stream()
                .filter(entry -> entry.getValue() == effect)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Messages the change was made to. */
    public Set<Uid> changed() {
        return with(Effect.CHANGED);
    }

    /** Messages that were no longer there. */
    public Set<Uid> missing() {
        return with(Effect.MISSING);
    }

    /** Whether every message that is still there was changed. */
    public boolean isDone() {
        return effects.values().stream()
                .allMatch(effect -> effect == Effect.CHANGED || effect == Effect.MISSING);
    }
}
