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

    /** The connection broke, and the server says it does not have the article. */
    record NotPosted() implements PostOutcome {}

    /**
     * The connection broke, and the server could not be asked. The same article under the same
     * Message-ID may be posted again: a server takes it once.
     */
    record Unknown() implements PostOutcome {}
}
