/** The walk through the folder, and the rooms that take things from it. */
@NullMarked
package org.postern.imports.internal;

import org.jspecify.annotations.NullMarked;
