package org.postern.imap.internal;

import org.postern.imap.MailFailure;
import org.postern.imap.internal.wire.ImapConnection;

/** A change that remembers how far it came, so that it can outlive its connection. */
interface Change<T> {

    /**
     * Goes on from where it is. What was in doubt when the connection before this one was lost is
     * looked up first and never simply repeated.
     */
    T go(ImapConnection connection);

    /** Whether anything may have been changed. */
    boolean isBegun();

    /** What is to be said where no further connection could be had. */
    T givenUp(MailFailure reason);
}
