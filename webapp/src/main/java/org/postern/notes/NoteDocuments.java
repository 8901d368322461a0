package org.postern.notes;

import org.postern.message.MessageDocument;

/** Makes notes readable. */
public interface NoteDocuments {
    /** Where in the browser the text of a note is served, to whoever may see it. */
    String ROOT = "/content/notes/";

    /**
     * The address of the text of a note. It ends otherwise for each version, so that a frame that
     * is given the address of a new version shows it.
     */
    static String address(NoteId id, int version) {
        return ROOT + id.value() + "?version=" + version;
    }

    /**
     * The text as a document of its own, in which nothing runs and nothing is fetched. What was
     * built to be costly is shown as plain text.
     */
    MessageDocument render(String markdown);
}
