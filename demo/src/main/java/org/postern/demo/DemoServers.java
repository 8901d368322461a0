package org.postern.demo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.postern.demo.news.DemoNews;
import org.postern.demo.samples.Placement;
import org.postern.demo.samples.SampleMessage;
import org.postern.demo.samples.Samples;

/** Mail and news servers in this process, on free loopback ports, full of samples. */
final class DemoServers implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int ANY_FREE_PORT = 0;

    private final GreenMail servers;
    private final DemoNews news;
    private final Clock clock;

    private DemoServers(GreenMail servers, Clock clock) {
        this.servers = servers;
        this.news = DemoNews.start(clock);
        this.clock = clock;
    }

    /** Starts both servers and fills the mailboxes; dates of the samples are relative to now. */
    static DemoServers start(Clock clock) {
        var greenMail =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(ANY_FREE_PORT, LOOPBACK, ServerSetup.PROTOCOL_IMAP),
                            new ServerSetup(ANY_FREE_PORT, LOOPBACK, ServerSetup.PROTOCOL_SMTP)
                        });
        greenMail.start();
        var servers = new DemoServers(greenMail, clock);
        servers.open();
        return servers;
    }

    int imapPort() {
        return servers.getImap().getPort();
    }

    int smtpPort() {
        return servers.getSmtp().getPort();
    }

    int nntpPort() {
        return news.port();
    }

    /** Puts a message where its placements say. */
    void put(SampleMessage sample) {
        for (var placement : sample.placements()) {
            put(sample, placement);
        }
    }

    private void open() {
        for (var user : DemoUser.values()) {
            servers.setUser(user.address(), user.login(), user.password());
        }
        // Mail for anybody we do not know goes to the colleague, so that sending always arrives.
        servers.getUserManager()
                .setMessageDeliveryHandler((message, recipient) -> account(recipient.getEmail()));
        for (var placement : Samples.mailboxes()) {
            mailbox(placement.user(), placement.mailbox());
        }
        for (var sample : Samples.lying(clock)) {
            put(sample);
        }
    }

    private GreenMailUser account(String address) {
        var user = DemoUser.withAddress(address).orElse(DemoUser.ROBIN);
        return servers.getUserManager().getUser(user.login());
    }

    private void put(SampleMessage sample, Placement placement) {
        try {
            var message =
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(sample.octets()));
            mailbox(placement.user(), placement.mailbox())
                    .appendMessage(
                            message,
                            placement.flags(),
                            Date.from(clock.instant().minus(sample.age())));
        } catch (MessagingException e) {
            throw new IllegalStateException("sample " + sample.name() + " is no message", e);
        }
    }

    private com.icegreen.greenmail.store.MailFolder mailbox(DemoUser user, String name) {
        var hosts = servers.getManagers().getImapHostManager();
        var account = servers.getUserManager().getUser(user.login());
        try {
            var existing = hosts.getFolder(account, name);
            if (existing != null) {
                return existing;
            }
            var created = hosts.createMailbox(account, name);
            hosts.subscribe(account, name);
            return created;
        } catch (FolderException | com.icegreen.greenmail.imap.AuthorizationException e) {
            throw new IllegalStateException("no mailbox " + name, e);
        }
    }

    @Override
    public void close() {
        news.close();
        servers.stop();
    }
}
