/** The application: start, shell, sign-in, configuration. */
@NullMarked
package org.postern.app;

import org.jspecify.annotations.NullMarked;
