/**
 * Transfer encodings and charsets, RFC 2045 §6: how the octets of a part become text. Bad content
 * is decoded as far as it goes and never fails.
 */
@NullMarked
package org.postern.message.internal.mime;

import org.jspecify.annotations.NullMarked;
