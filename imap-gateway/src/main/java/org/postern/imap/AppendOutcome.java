package org.postern.imap;

import java.util.Optional;

/** What became of one message that was to be stored. */
public sealed interface AppendOutcome {

    /**
     * It is stored, once.
     *
     * @param uid where that is known
     */
    record Stored(Optional<Uid> uid) implements AppendOutcome {}

    /**
     * It is not stored: the server refused it, its content could not be read, or there was no
     * connection.
     *
     * @param code the response code of RFC 5530, upper case; empty where there was none
     * @param text what the server said, untrusted, or what else the reason was
     */
    record NotStored(String code, String text) implements AppendOutcome {}

    /** The connection was lost; a look afterwards did not find it, and it was not repeated. */
    record Unknown() implements AppendOutcome {}
}
