package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.imap.AccountUnderTest.append;
import static org.postern.imap.AccountUnderTest.subjects;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.testservers.DovecotServer;
import org.postern.testservers.TestCertificate;

/** Two users of a Dovecot with rights and limits. */
class SharingTest {
    private static final MailboxName PLANS = new MailboxName("Plans");
    private static final MailboxName PLANS_OF_ADA = new MailboxName("shared/ada/Plans");
    private static DovecotServer server;
    private static MailGateway gateway;

    @BeforeAll
    static void start() {
        server =
                DovecotServer.start(
                        DovecotServer.Options.withUsers(Map.of("ada", "a", "bob", "b", "cy", "c"))
                                .accessLists()
                                .quota(300, 100));
        gateway = ImapMailGateway.create(GatewaySettings.defaults());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        server.close();
    }

    private static MailAccount signIn(String user) {
        ServerAddress imap =
                new ServerAddress("localhost", server.imapsPort(), Transport.IMPLICIT_TLS);
        return gateway.signIn(
                new BackEnd("dove", imap, imap, TestCertificate.shared().trusting()),
                new Credentials(user, user.substring(0, 1)));
    }

    @Test
    void letsAnotherUserReadAndTakesThatBack() {
        try (MailAccount ada = signIn("ada")) {
            MailboxAdministration rights = ada.administration();
            rights.create(PLANS, Optional.empty());
            append(ada, PLANS, SampleMessage.plain("bridge"));
            Set<Right> reading = Set.of(Right.LOOKUP, Right.READ, Right.SEEN);

            assertThat(rights.setAccess(PLANS, "bob", reading))
                    .isEqualTo(new MailboxOutcome.Done());

            assertThat(rights.accessList(PLANS).orElseThrow())
                    .contains(new AccessEntry("bob", new AccessRights(reading, "")));
            readsOnly(ada, reading);

            assertThat(rights.setAccess(PLANS, "bob", Set.of()))
                    .isEqualTo(new MailboxOutcome.Done());
            try (MailAccount bob = signIn("bob")) {
                assertThat(bob.mailboxes()).extracting(Mailbox::name).doesNotContain(PLANS_OF_ADA);
            }
        }
    }

    private static void readsOnly(MailAccount ada, Set<Right> reading) {
        try (MailAccount bob = signIn("bob")) {
            assertThat(bob.mailboxes())
                    .as(server.log())
                    .extracting(Mailbox::name)
                    .contains(PLANS_OF_ADA);
            Mailbox shared =
                    bob.mailboxes().stream()
                            .filter(mailbox -> mailbox.name().equals(PLANS_OF_ADA))
                            .findFirst()
                            .orElseThrow();
            assertThat(shared.namespace().kind()).isEqualTo(Namespaces.Kind.OTHER_USERS);
            assertThat(shared.path()).containsExactly("ada", "Plans");
            assertThat(subjects(bob, PLANS_OF_ADA)).containsExactly("bridge");
            assertThat(bob.administration().ownRights(PLANS_OF_ADA))
                    .map(AccessRights::rights)
                    .contains(reading);
            ChangeOutcome refused = deleteAll(bob);
            assertThat(refused.changed()).isEmpty();
            assertThat(refused.with(Effect.UNCHANGED)).hasSize(1);
            assertThat(subjects(ada, PLANS)).containsExactly("bridge");
        }
    }

    /** Whoever may not remove messages is told so, whether the server says NO or nothing. */
    private static ChangeOutcome deleteAll(MailAccount bob) {
        List<Uid> uids =
                bob.messages(PLANS_OF_ADA, 0, 10).messages().stream()
                        .map(MessageSummary::uid)
                        .toList();
        UidValidity generation = bob.open(PLANS_OF_ADA).uidValidity();
        try {
            return bob.expunge(PLANS_OF_ADA, generation, uids);
        } catch (MailFailure.CommandRefused refused) {
            return new ChangeOutcome(Map.of(uids.getFirst(), Effect.UNCHANGED), Optional.empty());
        }
    }

    @Test
    void tellsWhenTheLimitIsReachedAndKeepsWhatIsThere() {
        try (MailAccount cy = signIn("cy")) {
            byte[] large = SampleMessage.withId("large", 100_000);
            append(cy, MailboxName.INBOX, large);
            append(cy, MailboxName.INBOX, large);
            UidValidity generation = cy.open(MailboxName.INBOX).uidValidity();
            List<Uid> uids =
                    cy.messages(MailboxName.INBOX, 0, 10).messages().stream()
                            .map(MessageSummary::uid)
                            .toList();

            Quota quota = cy.administration().quota(MailboxName.INBOX).orElseThrow().getFirst();

            assertThat(quota.storage().orElseThrow().limit()).isEqualTo(300 * 1024);
            assertThat(quota.storage().orElseThrow().used()).isBetween(200_000L, 300_000L);
            assertThat(quota.messages()).contains(new Quota.Usage(2, 100));
            assertThatThrownBy(
                            () ->
                                    cy.copy(
                                            MailboxName.INBOX,
                                            generation,
                                            uids,
                                            new MailboxName("Trash")))
                    .isInstanceOfSatisfying(
                            MailFailure.CommandRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("OVERQUOTA"));
            NewMessage message =
                    new NewMessage(
                            large.length,
                            () -> new ByteArrayInputStream(large),
                            Marks.NONE,
                            AccountUnderTest.RECEIVED);
            assertThat(cy.appendAll(MailboxName.INBOX, List.of(message, message)))
                    .allMatch(
                            outcome ->
                                    outcome instanceof AppendOutcome.NotStored(var code, var _)
                                            && code.equals("OVERQUOTA"));
            assertThat(cy.open(MailboxName.INBOX).messages()).isEqualTo(2);
        }
    }
}
