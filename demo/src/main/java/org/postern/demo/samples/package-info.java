/**
 * The samples of the demo: templates of mail in the resources folder {@code samples}, and of what
 * lies in the other rooms in {@code rooms}, turned into messages and files whose dates are relative
 * to now. Everything in it is made up, people included.
 */
@NullMarked
package org.postern.demo.samples;

import org.jspecify.annotations.NullMarked;
