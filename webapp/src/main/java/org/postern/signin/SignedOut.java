package org.postern.signin;

/**
 * A session has ended, however it did; published as an event of the application, on a background
 * thread, so that what other rooms hold for the user ends with it.
 */
public record SignedOut(SignedInUser user) {}
