package org.postern.backend;

/** How bytes to a server are protected. */
public enum Transport {
    /** TLS from the first byte, RFC 8314 §3. */
    IMPLICIT_TLS,
    /** TLS by STARTTLS before anything else is said; refused by the server means no connection. */
    STARTTLS,
    /** No protection; only on loopback or by an administrator's explicit choice. */
    PLAIN
}
