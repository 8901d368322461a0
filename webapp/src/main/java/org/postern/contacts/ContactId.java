package org.postern.contacts;

/** The number of a contact, or of a group of contacts. */
public record ContactId(long value) {}
