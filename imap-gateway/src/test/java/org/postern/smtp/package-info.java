/** Submission tried on a real Postfix and on a server that misbehaves as it is told. */
@NullMarked
package org.postern.smtp;

import org.jspecify.annotations.NullMarked;
