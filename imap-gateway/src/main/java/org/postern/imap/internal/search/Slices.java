package org.postern.imap.internal.search;

import java.util.function.Function;
import org.postern.imap.MailboxName;
import org.postern.imap.internal.wire.ImapConnection;

/** Runs short pieces of long work on connections, one after the other. */
@FunctionalInterface
public interface Slices {

    /**
     * Runs one piece without effects; it may run twice where its connection is lost.
     *
     * @param mailbox the piece would like to find selected
     */
    <T> T run(MailboxName mailbox, Function<ImapConnection, T> slice);
}
