/** Collections and their shares in the database. */
@NullMarked
package org.postern.sharing.internal;

import org.jspecify.annotations.NullMarked;
