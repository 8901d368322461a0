/** Databases for the tests of what is stored: the embedded one and the real PostgreSQL. */
@NullMarked
package org.postern.database;

import org.jspecify.annotations.NullMarked;
