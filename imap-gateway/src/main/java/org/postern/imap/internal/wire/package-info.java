/**
 * IMAP as it is on the wire: bytes to responses and typed commands to bytes, RFC 9051 and RFC 3501.
 * Everything a server sends is untrusted and bounded here; nothing above this package sees a tag, a
 * literal or an encoded mailbox name.
 */
@NullMarked
package org.postern.imap.internal.wire;

import org.jspecify.annotations.NullMarked;
