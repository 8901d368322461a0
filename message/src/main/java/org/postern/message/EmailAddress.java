package org.postern.message;

/**
 * A mailbox of RFC 5322 §3.4, decoded: a display name and an addr-spec.
 *
 * <p>Both come from outside and are text, never markup. A received address may be malformed; use
 * {@link #isSendable()} before an address is put into an envelope.
 *
 * @param name the display name without quotes or encoded words; empty where there is none
 * @param address the addr-spec as received, without angle brackets; empty where there is none
 */
public record EmailAddress(String name, String address) {

    /** An address without a display name. */
    public static EmailAddress of(String address) {
        return new EmailAddress("", address);
    }

    /** What a list shows: the display name, or the address where there is no name. */
    public String displayName() {
        return name.isBlank() ? address : name;
    }

    /** The part before the last at sign. */
    public String localPart() {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    /** The part behind the last at sign; empty where there is none. */
    public String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1);
    }

    /** Whether the address can stand in an SMTP envelope: RFC 5321 §4.1.2, RFC 6531 §3.3. */
    public boolean isSendable() {
        return AddressSyntax.isSendable(address);
    }
}
