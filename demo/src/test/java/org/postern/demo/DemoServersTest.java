package org.postern.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postern.demo.samples.Samples;

class DemoServersTest {

    private static DemoServers servers;

    @BeforeAll
    static void start() {
        servers = DemoServers.start(Clock.system(ZoneId.systemDefault()));
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    void showsTheMailboxesWithTheirLevels() throws Exception {
        try (var store = signedIn(DemoUser.DEMO)) {
            var names = Arrays.stream(store.getDefaultFolder().list("*")).map(Folder::getFullName);

            assertThat(names)
                    .contains("INBOX", "Sent", "Drafts", "Trash", "Junk", "Archive")
                    .contains("Projects.Keepers of the Light.Loans", "Übersetzungen");
        }
    }

    @Test
    void hasReadAndUnreadAndFlaggedMailInTheInbox() throws Exception {
        try (var store = signedIn(DemoUser.DEMO)) {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var messages = inbox.getMessages();

            assertThat(messages).hasSizeGreaterThan(20);
            assertThat(messages).anyMatch(message -> has(message, Flags.Flag.SEEN));
            assertThat(messages).anyMatch(message -> !has(message, Flags.Flag.SEEN));
            assertThat(messages).anyMatch(message -> has(message, Flags.Flag.FLAGGED));
        }
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> connect(DemoUser.DEMO.login(), "wrong"))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void deliversToTheUserAndEverybodyElsesMailToTheColleague() throws Exception {
        var admin = count(DemoUser.ADMIN);
        var robin = count(DemoUser.ROBIN);

        send(DemoUser.ADMIN.address());
        send("anybody.at.all@" + DemoUser.DOMAIN);

        assertThat(count(DemoUser.ADMIN)).isEqualTo(admin + 1);
        assertThat(count(DemoUser.ROBIN)).isEqualTo(robin + 1);
    }

    @Test
    void putsWhatArrivesIntoTheInbox() throws Exception {
        var before = count(DemoUser.DEMO);

        servers.put(Samples.arriving(Clock.system(ZoneId.systemDefault())).getFirst());

        assertThat(count(DemoUser.DEMO)).isEqualTo(before + 1);
    }

    private static int count(DemoUser user) throws Exception {
        try (var store = signedIn(user)) {
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount();
        }
    }

    private static void send(String recipient) throws Exception {
        var session = Session.getInstance(new Properties());
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(DemoUser.DEMO.address()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject("test");
        message.setText("test");
        try (var transport = session.getTransport("smtp")) {
            transport.connect(
                    "127.0.0.1",
                    servers.smtpPort(),
                    DemoUser.DEMO.login(),
                    DemoUser.DEMO.password());
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static Store signedIn(DemoUser user) throws Exception {
        return connect(user.login(), user.password());
    }

    private static Store connect(String login, String password) throws Exception {
        var store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", servers.imapPort(), login, password);
        return store;
    }

    private static boolean has(Message message, Flags.Flag flag) {
        try {
            return message.isSet(flag);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
