/**
 * What people bring along from another system: files in a folder of the server, taken in once when
 * the application starts. Each room reads its own kind of file; this finds them and says what came
 * of it.
 */
@NullMarked
package org.postern.imports;

import org.jspecify.annotations.NullMarked;
