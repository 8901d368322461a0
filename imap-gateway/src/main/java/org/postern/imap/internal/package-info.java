/** The workings of {@link org.postern.imap}: wire format, connections, cache. */
@NullMarked
package org.postern.imap.internal;

import org.jspecify.annotations.NullMarked;
