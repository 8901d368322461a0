package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.imap.AccountUnderTest.append;
import static org.postern.imap.AccountUnderTest.fill;
import static org.postern.imap.AccountUnderTest.subjects;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.imap.MailboxOutcome.Done;
import org.postern.imap.MailboxOutcome.Refused;

/** Making, naming and sharing mailboxes, on every server. */
interface MailboxAdministrationContract extends AccountUnderTest {

    /** The name of a mailbox of the user's own. */
    default MailboxName own(MailAccount account, String... steps) {
        return named(String.join(String.valueOf(separator(account)), steps));
    }

    static char separator(MailAccount account) {
        return account.mailboxes().getFirst().separator().orElseThrow();
    }

    static Optional<Mailbox> find(MailAccount account, MailboxName name) {
        return account.mailboxes().stream()
                .filter(mailbox -> mailbox.name().equals(name) && mailbox.selectable())
                .findFirst();
    }

    static MailboxOutcome create(MailAccount account, MailboxName name) {
        return account.administration().create(name, Optional.empty());
    }

    @Test
    default void makesRenamesAndRemovesAMailbox() {
        try (MailAccount account = signIn()) {
            MailboxName first = own(account, "First");
            MailboxName second = own(account, "Second");
            MailboxAdministration administration = account.administration();

            assertThat(create(account, first)).isEqualTo(new Done());
            append(account, first, SampleMessage.plain("kept"));
            assertThat(subjects(account, first)).containsExactly("kept");
            assertThat(administration.rename(first, second)).isEqualTo(new Done());
            assertThat(find(account, first)).isEmpty();
            assertThat(subjects(account, second)).containsExactly("kept");
            assertThat(administration.delete(second)).isEqualTo(new Done());
            assertThat(find(account, second)).isEmpty();
        }
    }

    @Test
    default void refusesWhatCannotBe() {
        try (MailAccount account = signIn()) {
            MailboxAdministration administration = account.administration();
            MailboxName there = own(account, "There");
            MailboxName other = own(account, "Other");
            create(account, there);
            create(account, other);

            assertThat(create(account, there)).isInstanceOf(Refused.class);
            assertThat(administration.rename(there, other)).isInstanceOf(Refused.class);
            assertThat(administration.rename(own(account, "Nowhere"), own(account, "New")))
                    .isInstanceOf(Refused.class);
            assertThat(administration.delete(own(account, "Nowhere"))).isInstanceOf(Refused.class);
            assertThat(administration.delete(MailboxName.INBOX)).isInstanceOf(Refused.class);
            assertThat(find(account, there)).isPresent();
            assertThat(find(account, other)).isPresent();
        }
    }

    @Test
    default void renamesTheMailboxesBelowAndTheirSubscriptionsToo() {
        try (MailAccount account = signIn()) {
            MailboxAdministration administration = account.administration();
            MailboxName child = own(account, "Old", "Child");
            MailboxName moved = own(account, "New", "Child");
            create(account, own(account, "Old"));
            create(account, child);
            administration.subscribe(child, true);
            append(account, child, SampleMessage.plain("inside"));

            assertThat(administration.rename(own(account, "Old"), own(account, "New")))
                    .isEqualTo(new Done());

            assertThat(find(account, child)).isEmpty();
            assertThat(find(account, moved)).get().matches(Mailbox::subscribed);
            assertThat(subjects(account, moved)).containsExactly("inside");
        }
    }

    @Test
    default void neverRemovesTheMailboxesBelow() {
        try (MailAccount account = signIn()) {
            MailboxName parent = own(account, "Parent");
            MailboxName child = own(account, "Parent", "Child");
            create(account, parent);
            create(account, child);
            append(account, parent, SampleMessage.plain("gone"));
            append(account, child, SampleMessage.plain("kept"));

            MailboxOutcome outcome = account.administration().delete(parent);

            assertThat(outcome)
                    .isInstanceOfAny(Done.class, MailboxOutcome.NameKept.class, Refused.class);
            Optional<Mailbox> left = find(account, parent);
            if (outcome instanceof Done) {
                assertThat(left).isEmpty();
            } else if (outcome instanceof MailboxOutcome.NameKept) {
                left.ifPresent(name -> assertThat(name.messages()).isZero());
            }
            assertThat(subjects(account, child)).containsExactly("kept");
        }
    }

    @Test
    default void renamingInboxTakesTheMessagesAndLeavesInbox() {
        try (MailAccount account = signIn()) {
            fill(account, 2);
            MailboxName target = own(account, "Before");

            MailboxOutcome outcome = account.administration().rename(MailboxName.INBOX, target);

            assertThat(find(account, MailboxName.INBOX)).isPresent();
            List<String> kept = subjects(account, MailboxName.INBOX);
            if (outcome instanceof Done && renamingEmptiesInbox()) {
                assertThat(kept).isEmpty();
                assertThat(subjects(account, target)).containsExactly("m2", "m1");
            } else if (outcome instanceof Done) {
                assertThat(kept).containsExactly("m2", "m1");
            } else {
                assertThat(outcome).isInstanceOf(Refused.class);
                assertThat(kept).containsExactly("m2", "m1");
            }
        }
    }

    @Test
    default void subscribesAndUnsubscribes() {
        try (MailAccount account = signIn()) {
            MailboxName name = own(account, "Lists");
            create(account, name);
            MailboxAdministration administration = account.administration();

            assertThat(administration.subscribe(name, true)).isEqualTo(new Done());
            assertThat(find(account, name)).get().matches(Mailbox::subscribed);
            assertThat(administration.subscribe(name, false)).isEqualTo(new Done());
            assertThat(find(account, name)).get().matches(mailbox -> !mailbox.subscribed());
        }
    }

    @Test
    default void makesAMailboxForAUseOrSaysThatItHasNone() {
        try (MailAccount account = signIn()) {
            MailboxName name = own(account, "Everything flagged");

            MailboxOutcome outcome =
                    account.administration().create(name, Optional.of(SpecialUse.FLAGGED));

            assertThat(outcome).isInstanceOfAny(Done.class, MailboxOutcome.WithoutUse.class);
            Mailbox made = find(account, name).orElseThrow();
            assertThat(made.specialUse().isPresent()).isEqualTo(outcome instanceof Done);
        }
    }

    /** A server may refuse a name, but what it takes must be found again under it. */
    @Test
    default void findsEveryNameAgainThatTheServerTakes() {
        List<String> names =
                List.of(
                        "~",
                        "~x",
                        "~{5}",
                        "~{x",
                        "a & b",
                        "&AMQ-",
                        "\"quoted\"",
                        "back\\slash",
                        "100%",
                        "a*b",
                        "(round)",
                        "[square]",
                        "{5}",
                        "{5+}",
                        "日本語",
                        "Üben \uD83D\uDE00 \uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
                        "NIL",
                        "-",
                        "a\u00A0b");
        try (MailAccount account = signIn()) {
            for (String typed : names) {
                MailboxName name = own(account, typed);
                if (create(account, name) instanceof Done) {
                    assertThat(find(account, name)).as(typed).isPresent();
                    append(account, name, SampleMessage.plain("inside"));
                    assertThat(subjects(account, name)).as(typed).containsExactly("inside");
                    assertThat(account.administration().delete(name))
                            .as(typed)
                            .isEqualTo(new Done());
                }
                assertThat(find(account, name)).as(typed).isEmpty();
            }
        }
    }

    @Test
    default void tellsLimitsWhereTheServerHasThem() {
        try (MailAccount account = signIn()) {
            fill(account, 2);

            Optional<List<Quota>> quotas = account.administration().quota(MailboxName.INBOX);

            quotas.orElse(List.of())
                    .forEach(
                            quota -> {
                                quota.storage()
                                        .ifPresent(u -> assertThat(u.used()).isNotNegative());
                                quota.messages().ifPresent(u -> assertThat(u.used()).isEqualTo(2));
                            });
        }
    }

    @Test
    default void tellsRightsWhereTheServerHasThem() {
        try (MailAccount account = signIn()) {
            MailboxName name = own(account, "Mine");
            create(account, name);
            MailboxAdministration administration = account.administration();

            Optional<AccessRights> rights = administration.ownRights(name);

            assertThat(administration.accessList(name).isPresent()).isEqualTo(rights.isPresent());
            rights.ifPresent(
                    own -> assertThat(own.rights()).contains(Right.READ, Right.ADMINISTER));
            if (rights.isEmpty()) {
                assertThat(administration.setAccess(name, "anybody", Set.of(Right.READ)))
                        .isEqualTo(new MailboxOutcome.NotOffered());
            }
        }
    }

    @Test
    default void hidesThePrefixOfTheNamespaceFromTheTree() {
        try (MailAccount account = signIn()) {
            MailboxName name = own(account, "Top", "Below");
            create(account, own(account, "Top"));
            create(account, name);

            Mailbox made = find(account, name).orElseThrow();

            assertThat(made.path()).containsExactly("Top", "Below");
            assertThat(made.namespace().kind()).isEqualTo(Namespaces.Kind.PERSONAL);
        }
    }
}
