package org.postern.probe;

/** The steps of a probe, in their order. */
public enum Step {
    NAME,
    CONNECTION,
    TLS,
    GREETING,
    SIGN_IN
}
