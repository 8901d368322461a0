/**
 * How things people keep are found again: the tags they give, and the words they look for. Both are
 * plain values with limits; the rooms keep them where they keep the things.
 */
@NullMarked
package org.postern.finding;

import org.jspecify.annotations.NullMarked;
