package org.postern.imap;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.DovecotServer;
import org.postern.testservers.TestCertificate;

/** The contract on a real Dovecot under TLS. */
class DovecotAccountTest implements MailAccountContract {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static DovecotServer server;
    private static MailGateway gateway;

    @BeforeAll
    static void start() {
        server =
                DovecotServer.start(
                        DovecotServer.Options.withUsers(GreenMailAccountTest.users())
                                .accessLists()
                                .quota(20_000, 10_000));
        gateway = ImapMailGateway.create(GatewaySettings.defaults());
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
        return new BackEnd("dove", imap, imap, TestCertificate.shared().trusting());
    }

    @Override
    public Credentials newUser() {
        int number = NEXT.getAndIncrement();
        return new Credentials("user" + number, "secret " + number);
    }
}
