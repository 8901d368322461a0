package org.postern.signin.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * Counts clients: one IPv4 address is one client; of IPv6 a customer has a whole /64, RFC 6177 §2.
 */
final class ClientNetwork {
    private static final int NETWORK_OCTETS = 8;

    private ClientNetwork() {}

    static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_OCTETS)
                    : address;
        } catch (IllegalArgumentException e) {
            // Not a literal address (a socket without one): all of these are one client.
            return "";
        }
    }
}
