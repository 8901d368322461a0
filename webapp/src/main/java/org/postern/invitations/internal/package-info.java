/** How messages about events are written and sent. */
@NullMarked
package org.postern.invitations.internal;

import org.jspecify.annotations.NullMarked;
