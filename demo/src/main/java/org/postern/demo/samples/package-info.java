/**
 * The sample mail of the demo: templates in the resources folder {@code samples}, turned into
 * messages whose dates are relative to now. Everything in it is made up, people included.
 */
@NullMarked
package org.postern.demo.samples;

import org.jspecify.annotations.NullMarked;
