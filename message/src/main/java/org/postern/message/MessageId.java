package org.postern.message;

/**
 * The identifier of a message, RFC 5322 §3.6.4.
 *
 * @param value the identifier without angle brackets, as received
 */
public record MessageId(String value) {

    /** The identifier as it stands in a header field: in angle brackets. */
    public String bracketed() {
        return '<' + value + '>';
    }
}
