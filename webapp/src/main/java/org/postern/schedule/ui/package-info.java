/**
 * The views of calendars and tasks. They ask in the background and are told by notices when a
 * colleague has changed something.
 */
@NullMarked
package org.postern.schedule.ui;

import org.jspecify.annotations.NullMarked;
