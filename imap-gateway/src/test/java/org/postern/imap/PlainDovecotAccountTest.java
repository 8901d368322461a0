package org.postern.imap;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.DovecotServer;
import org.postern.testservers.TestCertificate;

/** The contract on a Dovecot that offers nothing but IMAP4rev1: every fallback of ours. */
class PlainDovecotAccountTest implements MailAccountContract {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static DovecotServer server;
    private static MailGateway gateway;

    @BeforeAll
    static void start() {
        server =
                DovecotServer.start(
                        DovecotServer.Options.withUsers(GreenMailAccountTest.users())
                                .capabilities("IMAP4rev1"));
        gateway =
                ImapMailGateway.create(
                        GatewaySettings.defaults()
                                .withPolling(Duration.ofSeconds(2), Duration.ofMinutes(4)));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        server.close();
    }

    @Override
    public MailGateway gateway() {
        return gateway;
    }

    @Override
    public BackEnd backEnd() {
        ServerAddress imap =
                new ServerAddress("localhost", server.imapsPort(), Transport.IMPLICIT_TLS);
        return new BackEnd("plain", imap, imap, TestCertificate.shared().trusting());
    }

    @Override
    public Credentials newUser() {
        int number = NEXT.getAndIncrement();
        return new Credentials("user" + number, "secret " + number);
    }

    @Override
    public boolean removesSingleMessages() {
        return false;
    }
}
