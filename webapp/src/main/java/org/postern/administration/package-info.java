/**
 * What administrators see and do: back ends and their tests, who is served by which, announcements.
 * Every service here asks for the administrator first; views are not trusted with that.
 */
@NullMarked
package org.postern.administration;

import org.jspecify.annotations.NullMarked;
