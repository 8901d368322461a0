package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {
    private static final Set<String> OWN = Set.of("Me@Example.org");
    private final EmailAddress me = new EmailAddress("Me", "me@example.org");
    private final EmailAddress ann = new EmailAddress("Ann", "ann@x.org");
    private final EmailAddress bob = EmailAddress.of("bob@x.org");
    private final EmailAddress cas = EmailAddress.of("cas@x.org");
    private final EmailAddress list = EmailAddress.of("list@x.org");

    @Test
    void goesToTheAuthor() {
        Reply reply = author(envelope(List.of(ann), List.of(), List.of(me, bob), List.of(cas)));

        assertThat(reply.to()).containsExactly(ann);
        assertThat(reply.cc()).isEmpty();
    }

    @Test
    void goesWhereReplyToAsks() {
        Envelope original = envelope(List.of(ann), List.of(list), List.of(me), List.of());

        assertThat(author(original).to()).containsExactly(list);
        assertThat(all(original).to()).containsExactly(list);
    }

    @Test
    void goesToEveryoneButMeAndToNobodyTwice() {
        var annAgain = new EmailAddress("", "ANN@x.org");
        Reply reply =
                all(
                        envelope(
                                List.of(ann),
                                List.of(),
                                List.of(new EmailAddress("", "ME@example.ORG"), bob, annAgain),
                                List.of(cas, bob, me)));

        assertThat(reply.to()).containsExactly(ann);
        assertThat(reply.cc()).containsExactly(bob, cas);
    }

    @Test
    void answersMyOwnMessageToItsRecipients() {
        Envelope original = envelope(List.of(me), List.of(), List.of(bob), List.of(cas));

        assertThat(author(original).to()).containsExactly(bob);
        assertThat(all(original).to()).containsExactly(bob);
        assertThat(all(original).cc()).containsExactly(cas);
    }

    @Test
    void answersANoteToMyselfToMe() {
        Envelope original = envelope(List.of(me), List.of(), List.of(me), List.of());

        assertThat(author(original).to()).containsExactly(me);
        assertThat(all(original).to()).containsExactly(me);
    }

    @Test
    void leavesOutGroupsWithoutMembers() {
        Envelope original =
                envelope(
                        List.of(ann),
                        List.of(),
                        List.of(new EmailAddress("undisclosed-recipients", "")),
                        List.of());

        assertThat(all(original).cc()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lunch|Re: Lunch",
                "Re: Lunch|Re: Lunch",
                "RE: re: Lunch|Re: Lunch",
                "Aw: Lunch|Re: Lunch",
                "AW: Sv: Antw: Lunch|Re: Lunch",
                "Re[2]: Lunch|Re: Lunch",
                "Re^3: Lunch|Re: Lunch",
                "Re (4): Lunch|Re: Lunch",
                "回复：Lunch|Re: Lunch",
                "Fwd: Lunch|Re: Fwd: Lunch",
                "Re: Fwd: Lunch|Re: Fwd: Lunch",
                "Regarding: Lunch|Re: Regarding: Lunch",
                "Re|Re: Re",
                "''|Re:",
            })
    void putsOneReBeforeTheSubject(String subject, String expected) {
        assertThat(ofSubject(subject).subject()).isEqualTo(expected);
    }

    @Test
    void keepsTheSubjectOnOneLine() {
        assertThat(ofSubject("a\r\nBcc: x\u202E").subject()).isEqualTo("Re: a Bcc: x");
    }

    @Test
    void quotesOneLevelDeeperBelowTheAttribution() {
        Reply reply = ofText("Hello\r\n\r\n> Before\r\n>> Earlier\n  indented \n\n\n");

        assertThat(reply.text())
                .isEqualTo("\n\nAnn wrote:\n> Hello\n>\n>> Before\n>>> Earlier\n>   indented\n");
    }

    @Test
    void quotesNothingWhereThereIsNothing() {
        assertThat(ofText(" \n").text()).isEqualTo("\n\nAnn wrote:\n");
    }

    @Test
    void continuesTheThread() {
        List<MessageId> before = List.of(new MessageId("1@x"), new MessageId("2@x"));
        Reply reply = Reply.toAuthor(thread(List.of()), before, "", "Ann wrote:", OWN);

        assertThat(reply.inReplyTo()).contains(new MessageId("3@x"));
        assertThat(reply.references())
                .extracting(MessageId::value)
                .containsExactly("1@x", "2@x", "3@x");
    }

    @Test
    void takesTheOnlyInReplyToWhereThereAreNoReferences() {
        var one = new MessageId("1@x");
        var two = new MessageId("2@x");

        assertThat(Reply.toAuthor(thread(List.of(one)), List.of(), "", "", OWN).references())
                .containsExactly(one, new MessageId("3@x"));
        assertThat(Reply.toAuthor(thread(List.of(one, two)), List.of(), "", "", OWN).references())
                .containsExactly(new MessageId("3@x"));
    }

    @Test
    void keepsTheBeginningAndTheEndOfAnEndlessThread() {
        List<MessageId> before =
                IntStream.range(0, 500).mapToObj(i -> new MessageId(i + "@x")).toList();
        var references = Reply.toAuthor(thread(List.of()), before, "", "", OWN).references();

        assertThat(references).hasSize(50);
        assertThat(references.getFirst().value()).isEqualTo("0@x");
        assertThat(references.getLast().value()).isEqualTo("3@x");
    }

    private Reply ofSubject(String subject) {
        return author(
                new Envelope(
                        Optional.empty(),
                        subject,
                        List.of(ann),
                        List.of(),
                        List.of(me),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
    }

    private Reply ofText(String text) {
        Envelope original = envelope(List.of(ann), List.of(), List.of(me), List.of());
        return Reply.toAuthor(original, List.of(), text, "Ann wrote:", OWN);
    }

    private Envelope thread(List<MessageId> inReplyTo) {
        return new Envelope(
                Optional.empty(),
                "s",
                List.of(ann),
                List.of(),
                List.of(me),
                List.of(),
                List.of(),
                inReplyTo,
                Optional.of(new MessageId("3@x")));
    }

    private static Envelope envelope(
            List<EmailAddress> from,
            List<EmailAddress> replyTo,
            List<EmailAddress> to,
            List<EmailAddress> cc) {
        return new Envelope(
                Optional.empty(),
                "s",
                from,
                replyTo,
                to,
                cc,
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Reply author(Envelope original) {
        return Reply.toAuthor(original, List.of(), "text", "Ann wrote:", OWN);
    }

    private static Reply all(Envelope original) {
        return Reply.toAll(original, List.of(), "text", "Ann wrote:", OWN);
    }
}
