package org.postern.preferences;

import org.postern.message.EmailAddress;

/**
 * As whom somebody writes.
 *
 * @param id {@link #NEW} for what is not kept yet
 * @param sender address, and the name that stands beside it
 * @param signature plain text without the line above it; empty for none
 * @param isDefault messages begin with this one
 * @param version of what is kept
 */
public record Identity(
        long id, EmailAddress sender, String signature, boolean isDefault, long version) {
    /** The id of an identity that is not kept. */
    public static final long NEW = 0;

    /** What everybody has who never made one. */
    public static Identity own(EmailAddress address) {
        return new Identity(NEW, address, "", false, 0);
    }

    public boolean isFor(String address) {
        return sender.address().equalsIgnoreCase(address);
    }
}
