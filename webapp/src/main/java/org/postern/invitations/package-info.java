/**
 * Where mail and calendar meet: an invitation that came is answered and entered, and what a user
 * changes in an event is mailed to its attendees, RFC 6047. The rules of who may change what are
 * those of the calendar module.
 */
@NullMarked
package org.postern.invitations;

import org.jspecify.annotations.NullMarked;
