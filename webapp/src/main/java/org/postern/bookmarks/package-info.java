/**
 * Bookmarks: addresses people keep, in folders within collections, alone or with others, with tags
 * and a count of visits. Views ask {@link org.postern.bookmarks.Bookmarks}, which checks access and
 * takes no address that could run anything.
 */
@NullMarked
package org.postern.bookmarks;

import org.jspecify.annotations.NullMarked;
