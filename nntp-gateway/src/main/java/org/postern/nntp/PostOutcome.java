package org.postern.nntp;

/** What became of an article. */
public sealed interface PostOutcome {

    /** The server has it. */
    record Posted() implements PostOutcome {}

    /**
     * The server does not take it.
     *
     * @param code of RFC 3977 §6.3.1
     * @param serverText untrusted
     */
    record Refused(int code, String serverText) implements PostOutcome {}

    /** The connection broke before the end of the article: no server takes a part of one. */
    record NotPosted() implements PostOutcome {}

    /**
     * The whole article was sent, no answer came, and the server does not show it or could not be
     * asked. It may be in a queue or with a moderator.
     */
    record Unknown() implements PostOutcome {}
}
