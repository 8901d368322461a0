/**
 * Notes: Markdown texts in notebooks, alone or with others, with tags. Views ask {@link
 * org.postern.notes.Notes}, which checks access and never lets one writer overwrite another unseen.
 */
@NullMarked
package org.postern.notes;

import org.jspecify.annotations.NullMarked;
