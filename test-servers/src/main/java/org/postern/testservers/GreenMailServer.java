package org.postern.testservers;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;

/**
 * Mail servers inside this process, started in milliseconds: IMAP and SMTP on free loopback ports,
 * without TLS. They are more forgiving than real ones.
 */
public final class GreenMailServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final long START_MILLIS = 10_000;

    private final int imapPort = FreePorts.next();
    private final int smtpPort = FreePorts.next();
    private final GreenMail greenMail;

    private GreenMailServer(Map<String, String> users, String domain) {
        ServerSetup[] setups = {
            new ServerSetup(imapPort, HOST, ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(smtpPort, HOST, ServerSetup.PROTOCOL_SMTP)
        };
        for (ServerSetup setup : setups) {
            setup.setServerStartupTimeout(START_MILLIS);
        }
        greenMail = new GreenMail(setups);
        greenMail.start();
        users.forEach((name, password) -> greenMail.setUser(name + '@' + domain, name, password));
    }

    /**
     * Starts the servers.
     *
     * @param users name without domain to password
     */
    public static GreenMailServer start(Map<String, String> users) {
        return new GreenMailServer(users, "example.org");
    }

    public int imapPort() {
        return imapPort;
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** How many messages came in by SMTP, one counted for each recipient. */
    public int received() {
        return greenMail.getReceivedMessages().length;
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
