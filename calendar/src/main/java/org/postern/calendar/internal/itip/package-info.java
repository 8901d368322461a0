/**
 * Invitations, answers and cancellations between calendars, RFC 5546. Decides who has a say in
 * what.
 */
@NullMarked
package org.postern.calendar.internal.itip;

import org.jspecify.annotations.NullMarked;
