/**
 * Collections of things people keep (address books, bookmarks, notebooks): whose they are and who
 * else may read or change them. What is in a collection is the business of its room, which asks
 * here before it touches anything.
 */
@NullMarked
package org.postern.sharing;

import org.jspecify.annotations.NullMarked;
