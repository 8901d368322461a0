/** Tests of {@code org.postern.app}. */
@NullMarked
package org.postern.app;

import org.jspecify.annotations.NullMarked;
