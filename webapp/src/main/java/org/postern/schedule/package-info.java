/**
 * Calendars and tasks as rooms of the application: what the calendar module knows, for the people
 * who are signed in here. The rules of calendars are that module's; this is how one gets to them.
 */
@NullMarked
package org.postern.schedule;

import org.jspecify.annotations.NullMarked;
