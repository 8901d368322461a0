/** The workings of {@link org.postern.smtp}; Angus Mail stays in here. */
@NullMarked
package org.postern.smtp.internal;

import org.jspecify.annotations.NullMarked;
