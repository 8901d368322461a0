/** Tests of {@code org.postern.mail.ui}. */
@NullMarked
package org.postern.mail.ui;

import org.jspecify.annotations.NullMarked;
