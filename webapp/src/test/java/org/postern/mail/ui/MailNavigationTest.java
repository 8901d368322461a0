package org.postern.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.imap.MailboxName;
import org.postern.imap.Uid;

class MailNavigationTest {

    @ParameterizedTest
    @ValueSource(strings = {"INBOX", "Projects/Harbour", "下書き", "2024"})
    void aMessageIsFoundAgainByItsAddress(String name) {
        var there = MailNavigation.to(new MailboxName(name), new Uid(42));
        String[] steps = there.path().split("/", -1);
        var parameters =
                new RouteParameters(
                        new RouteParam("mailbox", steps[1]), new RouteParam("uid", steps[2]));
        assertThat(MailNavigation.parse(parameters)).isEqualTo(there);
    }

    @Test
    void noMailboxMeansTheInbox() {
        assertThat(MailNavigation.parse(RouteParameters.empty()))
                .isEqualTo(MailNavigation.to(MailboxName.INBOX));
    }

    @Test
    void aNumberThatIsNoUidOpensTheListOnly() {
        var parameters =
                new RouteParameters(
                        new RouteParam("mailbox", "INBOX"), new RouteParam("uid", "9999999999"));
        assertThat(MailNavigation.parse(parameters))
                .isEqualTo(MailNavigation.to(MailboxName.INBOX));
    }
}
