/**
 * How signing in works: the page, the check against the mail server, limits, cookies, headers and
 * the end of a session. Nobody outside {@code org.postern.signin} uses it.
 */
@NullMarked
package org.postern.signin.internal;

import org.jspecify.annotations.NullMarked;
