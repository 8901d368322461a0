/** How bookmarks are kept, and how the files of browsers are read and written. */
@NullMarked
package org.postern.bookmarks.internal;

import org.jspecify.annotations.NullMarked;
