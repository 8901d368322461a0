/** The test servers tested: each starts, serves, comes back and goes without a trace. */
@NullMarked
package org.postern.testservers;

import org.jspecify.annotations.NullMarked;
