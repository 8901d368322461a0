/**
 * Dates, time zones and recurrence, RFC 5545 §3.3 and §3.6.5. Whatever a rule asks for, it ends
 * within its budget.
 */
@NullMarked
package org.postern.calendar.internal.time;

import org.jspecify.annotations.NullMarked;
