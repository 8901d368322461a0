/**
 * Calendars, events and tasks, RFC 5545, shared between people, kept in the database as the whole
 * objects they came as; and the invitations between them, RFC 5546.
 */
@NullMarked
package org.postern.calendar;

import org.jspecify.annotations.NullMarked;
