/** The workings of {@link org.postern.mail}: the endpoint that serves message content. */
@NullMarked
package org.postern.mail.internal;

import org.jspecify.annotations.NullMarked;
