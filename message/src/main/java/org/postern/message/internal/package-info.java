/** The workings of {@link org.postern.message}; nothing outside this module may use it. */
@NullMarked
package org.postern.message.internal;

import org.jspecify.annotations.NullMarked;
