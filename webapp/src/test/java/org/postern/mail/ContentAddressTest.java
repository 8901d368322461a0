package org.postern.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageKey;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.message.PartId;

class ContentAddressTest {
    private static final MessageKey KEY =
            new MessageKey(
                    new MailboxName("Lists/news"), new UidValidity(77), new Uid(4_294_967_295L));

    @Test
    void anAddressNamesItsMessage() {
        String[] steps = ContentAddress.body(KEY).split("/", -1);
        assertThat(ContentAddress.parse(steps[2], steps[3])).contains(KEY);
    }

    @Test
    void partsAreNamedByTheirSection() {
        assertThat(ContentAddress.attachment(KEY, new PartId("2.1")))
                .isEqualTo("/content/Lists~news/77-4294967295/part/2.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "-1",
                "7-",
                "7-0",
                "7-4294967296",
                "a-b",
                "7-1-2",
                "99999999999999999999-1"
            })
    void addressesThatNameNoMessageAreRefused(String step) {
        assertThat(ContentAddress.parse("INBOX", step)).isEmpty();
    }
}
