package org.postern.imap.internal.wire;

/**
 * How much one server response may cost us. A value over its limit is read past and left out, so
 * that one monstrous message cannot hide the mailbox it lies in; a response over the outer limits
 * breaks the connection.
 *
 * @param lineOctets of one response outside literals, at most
 * @param literalOctets of one literal, at most
 * @param responseOctets of one response with its literals, at most
 * @param valueOctets kept of one value of a FETCH item
 * @param valueElements kept of one value of a FETCH item
 * @param depth of nested lists kept
 */
public record WireLimits(
        int lineOctets,
        int literalOctets,
        int responseOctets,
        int valueOctets,
        int valueElements,
        int depth) {
    private static final int MIB = 1 << 20;

    public static WireLimits defaults() {
        return new WireLimits(4 * MIB, 16 * MIB, 24 * MIB, MIB, 50_000, 100);
    }
}
