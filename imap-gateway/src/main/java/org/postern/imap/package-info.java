/**
 * Reading and changing mail on an IMAP server over few warm connections. One {@link
 * org.postern.imap.MailAccount} a signed-in user, shared by all of the user's tabs; every method
 * blocks, has a deadline, and may be called from any thread but never while a user-interface lock
 * is held.
 */
@NullMarked
package org.postern.imap;

import org.jspecify.annotations.NullMarked;
