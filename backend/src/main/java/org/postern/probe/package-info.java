/**
 * Looks whether a server can be used, one step after the other, and says what it found. For the
 * administrator who asks; users are served by the gateways.
 */
@NullMarked
package org.postern.probe;

import org.jspecify.annotations.NullMarked;
