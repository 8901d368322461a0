/**
 * The workings of {@link org.postern.smtp}: the dialogue of RFC 5321, line by line. One thread owns
 * a connection; only its watchdog, which closes it, comes from elsewhere.
 */
@NullMarked
package org.postern.smtp.internal;

import org.jspecify.annotations.NullMarked;
