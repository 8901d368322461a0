/** What a user can choose from in the settings. What was chosen is kept by preferences. */
@NullMarked
package org.postern.settings;

import org.jspecify.annotations.NullMarked;
