/** The settings section of the browser window. */
@NullMarked
package org.postern.settings.ui;

import org.jspecify.annotations.NullMarked;
