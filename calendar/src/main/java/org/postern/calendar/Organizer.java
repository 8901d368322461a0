package org.postern.calendar;

/** Who invites; the address is one of mail, without {@code mailto:}, the name may be empty. */
public record Organizer(String address, String name) {}
