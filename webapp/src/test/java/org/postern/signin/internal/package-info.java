/** Tests of the parts of signing in. */
@NullMarked
package org.postern.signin.internal;

import org.jspecify.annotations.NullMarked;
