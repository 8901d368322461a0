package org.postern.imap;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.CourierServer;
import org.postern.testservers.TestCertificate;

/** The contract on a real Courier under TLS. */
@EnabledIf("org.postern.testservers.CourierServer#isExpected")
class CourierAccountTest implements MailAccountContract {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static CourierServer server;
    private static MailGateway gateway;

    @BeforeAll
    static void start() {
        server = CourierServer.start(GreenMailAccountTest.users());
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
        return new BackEnd("courier", imap, imap, TestCertificate.shared().trusting());
    }

    @Override
    public Credentials newUser() {
        int number = NEXT.getAndIncrement();
        return new Credentials("user" + number, "secret " + number);
    }

    /** Courier keeps everything below INBOX and lets nothing be made beside it. */
    @Override
    public MailboxName named(String name) {
        return new MailboxName("INBOX." + name);
    }

    /** Courier takes the time of a Date field at Greenwich and then its day. */
    @Override
    public boolean takesDaysAsWritten() {
        return false;
    }
}
