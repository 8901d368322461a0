package org.postern.imap;

import java.util.Optional;

/**
 * A limit on what a user may keep, RFC 9208 §4.1.
 *
 * @param root the server's name of the limit; mailboxes of one root share it
 * @param storage in octets
 * @param messages in messages
 */
public record Quota(String root, Optional<Usage> storage, Optional<Usage> messages) {

    /** How much is used of how much. */
    public record Usage(long used, long limit) {}
}
