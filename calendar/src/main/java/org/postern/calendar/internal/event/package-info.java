/** Events and tasks as their components mean them. Knows forms and series, not the database. */
@NullMarked
package org.postern.calendar.internal.event;

import org.jspecify.annotations.NullMarked;
