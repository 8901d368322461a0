/**
 * What a user has chosen about the application itself, kept in the database. Everything is keyed by
 * back end and login name.
 */
@NullMarked
package org.postern.preferences;

import org.jspecify.annotations.NullMarked;
