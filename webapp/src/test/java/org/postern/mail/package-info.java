/** Tests of {@code org.postern.mail}. */
@NullMarked
package org.postern.mail;

import org.jspecify.annotations.NullMarked;
