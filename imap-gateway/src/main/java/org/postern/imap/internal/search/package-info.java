/**
 * The workings of {@link org.postern.imap.MessageSearch}: windows of a mailbox from its newest
 * message down, each asked in one short slice of a connection. A search has two threads: one asks
 * the server and one tells the listener, so that no listener ever holds a connection.
 */
@NullMarked
package org.postern.imap.internal.search;

import org.jspecify.annotations.NullMarked;
