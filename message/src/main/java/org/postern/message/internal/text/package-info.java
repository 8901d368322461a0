/**
 * Plain text as people write it: quoted lines, flowed paragraphs (RFC 3676) and the links in them.
 * Every pass reads its input once.
 */
@NullMarked
package org.postern.message.internal.text;

import org.jspecify.annotations.NullMarked;
