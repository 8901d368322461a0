/**
 * The workings of {@link org.postern.imap}: connections, their pool, the watcher, the cache.
 *
 * <p>Threads and locks. A connection belongs to whoever borrowed it and to nobody else until it is
 * given back; only closing it is allowed from outside. An account has three virtual threads: one
 * watches INBOX on a connection of its own, one polls and tends the pool, one tells the listeners.
 * No lock is held while anything is read from or written to a server, while a listener runs, or
 * while another lock of this package is taken. What changed is recorded first and told afterwards.
 */
@NullMarked
package org.postern.imap.internal;

import org.jspecify.annotations.NullMarked;
