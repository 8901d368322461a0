/** People in the database, and groups in the configuration. */
@NullMarked
package org.postern.people.internal;

import org.jspecify.annotations.NullMarked;
