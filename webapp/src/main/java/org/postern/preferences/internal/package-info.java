/** How preferences are kept: SQL that H2 and PostgreSQL both take. */
@NullMarked
package org.postern.preferences.internal;

import org.jspecify.annotations.NullMarked;
