/**
 * The workings of {@link org.postern.nntp}: the dialogue of RFC 3977, line by line. One thread owns
 * a connection while it has borrowed it; only a deadline, which closes it, comes from elsewhere.
 */
@NullMarked
package org.postern.nntp.internal;

import org.jspecify.annotations.NullMarked;
