package org.postern.imap;

/**
 * What somebody may do with a mailbox, RFC 4314 §2.
 *
 * @param identifier as the server spells it; untrusted
 */
public record AccessEntry(String identifier, AccessRights rights) {

    /** Whether these rights are taken away rather than given. */
    public boolean isNegative() {
        return identifier.startsWith("-");
    }
}
