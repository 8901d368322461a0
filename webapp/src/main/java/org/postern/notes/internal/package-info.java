/** How notes are kept, and how their text becomes a document in which nothing runs. */
@NullMarked
package org.postern.notes.internal;

import org.jspecify.annotations.NullMarked;
