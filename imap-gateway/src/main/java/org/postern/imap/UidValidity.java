package org.postern.imap;

/**
 * The generation of a mailbox's UIDs, RFC 9051 §2.3.1.1: when it changes, no UID known before means
 * anything.
 *
 * @param value 1 to 2<sup>32</sup>-1
 */
public record UidValidity(long value) {}
