/** Tests of the news gateway: on a real INN, and on servers that are old, broken or hostile. */
@NullMarked
package org.postern.nntp;

import org.jspecify.annotations.NullMarked;
