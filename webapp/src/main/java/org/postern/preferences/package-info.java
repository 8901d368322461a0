/**
 * What a user has chosen about the application itself, and as whom a user writes; kept in the
 * database for a person. Choices have no version: each is one value, and the last one counts.
 */
@NullMarked
package org.postern.preferences;

import org.jspecify.annotations.NullMarked;
