/**
 * Internet messages: what a message is made of (RFC 5322, MIME), how untrusted content becomes a
 * document that is safe to show, and how an outgoing message is built. Knows no server and no user
 * interface; the libraries it wraps stay in {@code internal}.
 */
@NullMarked
package org.postern.message;

import org.jspecify.annotations.NullMarked;
