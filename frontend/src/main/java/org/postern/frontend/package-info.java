/** The design system: web components of our own with their Java side. Knows nothing of mail. */
@NullMarked
package org.postern.frontend;

import org.jspecify.annotations.NullMarked;
