/** How announcements are kept: SQL that H2 and PostgreSQL both take. */
@NullMarked
package org.postern.administration.internal;

import org.jspecify.annotations.NullMarked;
