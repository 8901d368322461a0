/**
 * What joins the calendar module to the application: its database, its notices, and files of whole
 * calendars for the browser.
 */
@NullMarked
package org.postern.schedule.internal;

import org.jspecify.annotations.NullMarked;
