package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.DovecotServer;
import org.postern.testservers.FaultProxy;
import org.postern.testservers.TestCertificate;

/** An index of headers where the server cannot sort: built meanwhile, told of, and not lost. */
@Timeout(120)
class BackgroundIndexTest {
    private static final int MESSAGES = 2_600;
    private static final ListOrder BY_SUBJECT = new ListOrder.Sorted(SortKey.SUBJECT, false);

    private static List<Long> uids(MailAccount account, ListOrder order) {
        MessageList list =
                ((ListOutcome.Ready) account.lists().list(MailboxName.INBOX, order)).list();
        return IntStream.range(0, list.size()).mapToObj(i -> list.uidAt(i).value()).toList();
    }

    @Test
    void isBuiltInTheBackgroundAndSurvivesALostConnection()
            throws IOException, InterruptedException {
        try (DovecotServer server =
                        DovecotServer.start(
                                DovecotServer.Options.withUsers(Map.of("ada", "engine"))
                                        .capabilities("IMAP4rev1"));
                FaultProxy proxy = FaultProxy.before(server.imapsPort());
                MailGateway gateway = ImapMailGateway.create(GatewaySettings.defaults())) {
            server.fill("ada", "INBOX", MESSAGES);
            ServerAddress imap =
                    new ServerAddress("localhost", proxy.port(), Transport.IMPLICIT_TLS);
            BackEnd backEnd =
                    new BackEnd("trimmed", imap, imap, TestCertificate.shared().trusting());
            try (MailAccount account = gateway.signIn(backEnd, new Credentials("ada", "engine"));
                    OtherClient other = new OtherClient(server.imapPort(), "ada", "engine");
                    Events events = new Events(account)) {
                assertThat(account.lists().list(MailboxName.INBOX, BY_SUBJECT))
                        .isEqualTo(new ListOutcome.Building(0, MESSAGES));
                AccountEvent.ListProgress first = events.await(AccountEvent.ListProgress.class);
                assertThat(first.total()).isEqualTo(MESSAGES);
                proxy.reset();
                events.await(
                        event ->
                                event.equals(
                                        new AccountEvent.ListProgress(
                                                MailboxName.INBOX, MESSAGES, MESSAGES)));

                other.select("INBOX");
                assertThat(uids(account, BY_SUBJECT))
                        .isEqualTo(other.numbers("UID SORT (SUBJECT) UTF-8 ALL"));
                other.append("INBOX", SampleMessage.plain("Aaa"));
                assertThat(uids(account, BY_SUBJECT))
                        .isEqualTo(other.numbers("UID SORT (SUBJECT) UTF-8 ALL"));
                assertThat(uids(account, new ListOrder.Sorted(SortKey.DATE, true)))
                        .isEqualTo(other.numbers("UID SORT (REVERSE DATE) UTF-8 ALL"));
            }
        }
    }
}
