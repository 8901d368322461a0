package org.postern.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.imap.MailboxName;

class MailboxSegmentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INBOX",
                "Archive",
                "Projects/Harbour plan",
                "Entwürfe",
                "下書き",
                "a~b!c",
                "..",
                ".hidden",
                "100 %",
                "a;b?c#d",
                "back\\slash",
                "\"><img src=x onerror=alert(1)>",
                "2024/12"
            })
    void everyNameComesBackFromItsStep(String name) {
        var mailbox = new MailboxName(name);
        assertThat(MailboxSegment.parse(MailboxSegment.of(mailbox))).contains(mailbox);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Projects/Harbour plan", "下書き", "..", "a;b?c#d", "100 %", "back\\slash"})
    void aStepHoldsNothingThatIsDecodedOnTheWay(String name) {
        assertThat(MailboxSegment.of(new MailboxName(name)))
                .matches("[A-Za-z0-9_!~-][A-Za-z0-9_.!~-]*");
    }

    @Test
    void plainNamesStayReadable() {
        assertThat(MailboxSegment.of(new MailboxName("Archive"))).isEqualTo("Archive");
        assertThat(MailboxSegment.of(new MailboxName("Lists/news"))).isEqualTo("Lists~news");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "!4", "!ZZ", "a!FF", "!0D!0A", "!00"})
    void stepsThatNameNoMailboxAreRefused(String step) {
        assertThat(MailboxSegment.parse(step)).isEmpty();
    }
}
