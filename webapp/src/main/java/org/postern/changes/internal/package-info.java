/** How notices reach the windows of this node, and through PostgreSQL those of other nodes. */
@NullMarked
package org.postern.changes.internal;

import org.jspecify.annotations.NullMarked;
