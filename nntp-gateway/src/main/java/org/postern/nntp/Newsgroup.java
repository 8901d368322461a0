package org.postern.nntp;

/**
 * A group a server carries.
 *
 * @param description one line from the server; untrusted, empty where there is none
 * @param range as the server's list says, which may be behind
 */
public record Newsgroup(GroupName name, String description, Posting posting, GroupRange range) {

    /** Who may post, RFC 3977 §7.6.3. */
    public enum Posting {
        ALLOWED,
        FORBIDDEN,
        /** Articles go to a moderator first. */
        MODERATED
    }
}
