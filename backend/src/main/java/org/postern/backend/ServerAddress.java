package org.postern.backend;

/**
 * Where one server listens and how it is reached.
 *
 * @param host name or literal address; the name the server's certificate must carry
 * @param port 1 to 65535
 */
public record ServerAddress(String host, int port, Transport transport) {

    public ServerAddress {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a server needs a host and a port from 1 to 65535");
        }
    }

    @Override
    public String toString() {
        return host + ':' + port;
    }
}
