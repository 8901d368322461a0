/**
 * What administrators tell everybody: read by the sign-in page and by the window. How it is written
 * and kept is the business of administration.
 */
@NullMarked
package org.postern.announcements;

import org.jspecify.annotations.NullMarked;
