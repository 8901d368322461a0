/**
 * Calendars in the database: SQL that H2 and PostgreSQL both take. Access is checked here and
 * nowhere else.
 */
@NullMarked
package org.postern.calendar.internal.store;

import org.jspecify.annotations.NullMarked;
