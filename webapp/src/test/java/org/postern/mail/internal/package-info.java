/** Tests of {@code org.postern.mail.internal}. */
@NullMarked
package org.postern.mail.internal;

import org.jspecify.annotations.NullMarked;
