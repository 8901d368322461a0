/**
 * Header fields in both directions: encoded words, parameters and mailboxes, and folding what we
 * write. What comes out is on one line, always.
 */
@NullMarked
package org.postern.message.internal.header;

import org.jspecify.annotations.NullMarked;
