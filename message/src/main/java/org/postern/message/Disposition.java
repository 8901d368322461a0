package org.postern.message;

/** How the sender wants a part presented, RFC 2183 §2. */
public enum Disposition {
    /** Shown with the text around it. */
    INLINE,
    /** Set apart; an unknown disposition counts as this, RFC 2183 §2.8. */
    ATTACHMENT,
    /** The sender said nothing. */
    UNSPECIFIED
}
