package org.postern.imap;

import java.util.Set;

/**
 * What a change did.
 *
 * @param changed messages the change was made to
 * @param missing messages that were no longer there; nothing was done to any other message
 */
public record ChangeOutcome(Set<Uid> changed, Set<Uid> missing) {

    public ChangeOutcome {
        changed = Set.copyOf(changed);
        missing = Set.copyOf(missing);
    }
}
