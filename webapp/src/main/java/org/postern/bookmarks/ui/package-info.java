/** The bookmarks room: folders and tags beside a list, and the dialogs in which things change. */
@NullMarked
package org.postern.bookmarks.ui;

import org.jspecify.annotations.NullMarked;
