package org.postern.contacts;

/** What became of a save. */
public sealed interface SaveOutcome {
    /** It is kept. */
    record Saved(StoredContact contact) implements SaveOutcome {}

    /** Somebody saved before; nothing was changed. */
    record Conflict(StoredContact current) implements SaveOutcome {}

    /** Somebody deleted it; nothing was changed. */
    record Gone() implements SaveOutcome {}
}
