package org.postern.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;

class ServerUriTest {

    @ParameterizedTest
    @CsvSource({
        "imaps://h, h, 993, IMPLICIT_TLS",
        "imaps://h/, h, 993, IMPLICIT_TLS",
        "IMAPS://h:1993, h, 1993, IMPLICIT_TLS",
        "imap://h, h, 143, STARTTLS",
        "smtps://h, h, 465, IMPLICIT_TLS",
        "smtp://h, h, 587, STARTTLS",
        "sieve://h, h, 4190, STARTTLS",
        "nntps://h, h, 563, IMPLICIT_TLS",
        "nntp://h, h, 119, STARTTLS",
        "imap://[2001:db8::1]:1143, 2001:db8::1, 1143, STARTTLS",
        "imap://localhost?tls=off, localhost, 143, PLAIN",
        "imap://127.0.0.1:1143?tls=off, 127.0.0.1, 1143, PLAIN",
        "imap://[::1]:1143?tls=off, ::1, 1143, PLAIN",
        "imap://10.0.0.1:143?tls=off&insecure=yes, 10.0.0.1, 143, PLAIN",
    })
    void schemeTellsPortAndProtection(String uri, String host, int port, Transport transport) {
        assertThat(ServerUri.of(uri).address()).isEqualTo(new ServerAddress(host, port, transport));
    }
}
