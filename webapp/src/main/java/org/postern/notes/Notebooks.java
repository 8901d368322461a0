package org.postern.notes;

import java.util.List;
import java.util.Map;
import org.postern.sharing.CollectionId;
import org.postern.sharing.SharedCollection;

/**
 * What a person may see, without the notes.
 *
 * @param counts how many notes are in each
 * @param tags how many notes have each, by name
 */
public record Notebooks(
        List<SharedCollection> notebooks, Map<CollectionId, Long> counts, Map<String, Long> tags) {}
