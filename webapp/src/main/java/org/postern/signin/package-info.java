/**
 * Signing in and out: who the user of a request or a view is, and what keeps everybody else out.
 * Features ask {@link org.postern.signin.CurrentUser}; nothing else of this package is theirs.
 */
@NullMarked
package org.postern.signin;

import org.jspecify.annotations.NullMarked;
