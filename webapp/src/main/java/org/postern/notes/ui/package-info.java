/** The notes room: notebooks and tags, a list, and beside it the note that is read or written. */
@NullMarked
package org.postern.notes.ui;

import org.jspecify.annotations.NullMarked;
