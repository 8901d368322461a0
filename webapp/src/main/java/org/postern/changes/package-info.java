/**
 * Word of changes: who changes something others may be looking at says so here, and their windows
 * look again. A notice carries no content, so nobody learns from it what they may not see.
 */
@NullMarked
package org.postern.changes;

import org.jspecify.annotations.NullMarked;
