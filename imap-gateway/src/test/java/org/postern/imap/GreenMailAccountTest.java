package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.GreenMailServer;

/** The contract on a server in this process. */
class GreenMailAccountTest implements MailAccountContract {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static GreenMailServer server;
    private static MailGateway gateway;

    @BeforeAll
    static void start() {
        server = GreenMailServer.start(users());
        gateway = ImapMailGateway.create(GatewaySettings.defaults());
    }

    static Map<String, String> users() {
        Map<String, String> users = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            users.put("user" + i, "secret " + i);
        }
        return users;
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
        ServerAddress imap = new ServerAddress("127.0.0.1", server.imapPort(), Transport.PLAIN);
        try {
            return new BackEnd("green", imap, imap, SSLContext.getDefault());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Credentials newUser() {
        int number = NEXT.getAndIncrement();
        return new Credentials("user" + number, "secret " + number);
    }

    @Override
    @Test
    @Disabled("GreenMail 2.1.13 finds whole addresses only, RFC 9051 §6.4.4 asks for parts")
    public void findsByAddresses() {}

    @Override
    @Test
    @Disabled("GreenMail 2.1.13 compares days with the time of day")
    public void findsByTheDayOfArrivalWhereTheServerIs() {}

    @Override
    @Test
    @Disabled("GreenMail 2.1.13 compares days with the time of day")
    public void findsByTheDayOfWritingWhereTheSenderWas() {}

    /**
     * GreenMail 2.1 puts a missing To last and compares whole subjects: its order is shown as is.
     */
    @Test
    @Override
    public void sortsByEveryKeyAsTheRfcSays() {
        try (MailAccount account = signIn()) {
            AccountUnderTest.fill(account, 3);
            ListOrder bySubject = new ListOrder.Sorted(SortKey.SUBJECT, true);
            assertThat(account.lists().list(MailboxName.INBOX, bySubject))
                    .isInstanceOfSatisfying(
                            ListOutcome.Ready.class,
                            ready ->
                                    assertThat(account.lists().rows(ready.list(), 0, 3))
                                            .extracting(row -> row.envelope().subject())
                                            .containsExactly("m3", "m2", "m1"));
        }
    }
}
