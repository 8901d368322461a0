/** The card that an invitation is in a message. */
@NullMarked
package org.postern.invitations.ui;

import org.jspecify.annotations.NullMarked;
