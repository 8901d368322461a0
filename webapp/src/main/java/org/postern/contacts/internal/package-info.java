/** Cards read, changed and stored; the library that parses them is known here only. */
@NullMarked
package org.postern.contacts.internal;

import org.jspecify.annotations.NullMarked;
