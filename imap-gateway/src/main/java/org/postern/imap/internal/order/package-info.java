/**
 * The order of messages: packed sets of UIDs, and sorting and threading by an index of headers
 * where a server cannot do it. Nothing here talks to a server or waits; what headers say is
 * hostile.
 */
@NullMarked
package org.postern.imap.internal.order;

import org.jspecify.annotations.NullMarked;
