/** Handing a message to the organisation's submission server, RFC 6409. */
@NullMarked
package org.postern.smtp;

import org.jspecify.annotations.NullMarked;
