/** What holds for the whole house, checked on its classes and its sources. */
@NullMarked
package org.postern.architecture;

import org.jspecify.annotations.NullMarked;
