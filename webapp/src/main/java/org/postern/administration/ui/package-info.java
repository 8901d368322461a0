/** The administration section of the browser window. */
@NullMarked
package org.postern.administration.ui;

import org.jspecify.annotations.NullMarked;
