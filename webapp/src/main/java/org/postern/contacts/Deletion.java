package org.postern.contacts;

import java.util.List;

/**
 * What became of several that were to be deleted.
 *
 * @param kept how many are still there: not the person's to delete, or the database did not answer
 */
public record Deletion(List<DeletedContact> deleted, int kept) {
    public Deletion {
        deleted = List.copyOf(deleted);
    }
}
