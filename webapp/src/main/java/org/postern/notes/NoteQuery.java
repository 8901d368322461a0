package org.postern.notes;

import java.util.Optional;
import org.postern.finding.SearchWords;
import org.postern.sharing.CollectionId;

/**
 * What a list of notes shows; what was changed last comes first.
 *
 * @param notebook empty for all of them
 * @param tag only those with it
 */
public record NoteQuery(Optional<CollectionId> notebook, Optional<String> tag, SearchWords words) {
    public static final NoteQuery ALL =
            new NoteQuery(Optional.empty(), Optional.empty(), SearchWords.NONE);
}
