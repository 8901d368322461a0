/** Tests of signing in, against the running application and a real mail server. */
@NullMarked
package org.postern.signin;

import org.jspecify.annotations.NullMarked;
