/**
 * iCalendar objects as trees of lines, RFC 5545 §3.1, which keep what nobody here understands.
 * Reads what strangers wrote, within limits, and says which lines it could not.
 */
@NullMarked
package org.postern.calendar.internal.text;

import org.jspecify.annotations.NullMarked;
