package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.CyrusServer;
import org.postern.testservers.TestCertificate;

/** The contract on a real Cyrus behind STARTTLS. */
@EnabledIf("org.postern.testservers.CyrusServer#isExpected")
class CyrusAccountTest implements MailAccountContract {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static CyrusServer server;
    private static MailGateway gateway;

    @BeforeAll
    static void start() {
        server = CyrusServer.start(GreenMailAccountTest.users());
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
        ServerAddress imap = new ServerAddress("localhost", server.imapPort(), Transport.STARTTLS);
        return new BackEnd("cyrus", imap, imap, TestCertificate.shared().trusting());
    }

    @Override
    public Credentials newUser() {
        int number = NEXT.getAndIncrement();
        return new Credentials("user" + number, "secret " + number);
    }

    /** Cyrus takes no quotes, backslashes and braces in a name. */
    @Override
    public MailboxName nameThatNeedsCare() {
        return new MailboxName("Müller & Söhne 日本語 [5] *(x");
    }

    /** Cyrus 3 makes the new mailbox and leaves INBOX as it was. */
    @Override
    public boolean renamingEmptiesInbox() {
        return false;
    }

    /** Cyrus puts letters beyond ASCII behind the others instead of taking them apart, RFC 5051. */
    @Override
    public List<Integer> expected(ListOrder.Sorted order) {
        if (order.key() != SortKey.SUBJECT) {
            return MailAccountContract.super.expected(order);
        }
        return order.descending()
                ? List.of(11, 9, 10, 19, 6, 14, 15, 16, 5, 1, 17, 13, 2, 3, 4, 12, 18, 7, 8)
                : List.of(7, 8, 18, 2, 3, 4, 12, 13, 1, 17, 5, 16, 15, 14, 6, 19, 9, 10, 11);
    }

    @Test
    void saysThatANameIsRefusedAndMakesNoOther() {
        try (MailAccount account = signIn()) {
            List<Mailbox> before = account.mailboxes();

            assertThatThrownBy(
                            () ->
                                    AccountUnderTest.append(
                                            account,
                                            new MailboxName("\"Söhne\""),
                                            SampleMessage.plain("nowhere")))
                    .isInstanceOf(MailFailure.CommandRefused.class);

            assertThat(account.mailboxes()).isEqualTo(before);
        }
    }
}
