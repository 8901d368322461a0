package org.postern.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Debian's Cyrus IMAP on free loopback ports, in a temporary root directory of its own. Users have
 * their special mailboxes from their first sign-in.
 */
public final class CyrusServer implements AutoCloseable {
    private static final String NAME = "cyrus";
    private static final Duration START_DEADLINE = Duration.ofSeconds(30);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(5);
    private static final String CONFIGURATION =
            """
            configdirectory: /var/lib/cyrus
            defaultpartition: default
            partition-default: /var/spool/cyrus
            cyrus_user: mail
            cyrus_group: mail
            servername: localhost
            virtdomains: off
            unixhierarchysep: yes
            altnamespace: yes
            autocreate_quota: 0
            autocreate_inbox_folders: Drafts | Sent | Trash | Junk | Archive
            xlist-drafts: Drafts
            xlist-sent: Sent
            xlist-trash: Trash
            xlist-junk: Junk
            xlist-archive: Archive
            sasl_pwcheck_method: auxprop
            sasl_auxprop_plugin: sasldb
            sasl_sasldb_path: /etc/sasldb2
            sasl_mech_list: PLAIN LOGIN
            allowplaintext: no
            tls_server_cert: /etc/cert.pem
            tls_server_key: /etc/key.pem
            """;
    private static final String SERVICES =
            """
            START {
              recover cmd="ctl_cyrusdb -r"
            }
            SERVICES {
              imap cmd="imapd" listen="127.0.0.1:@IMAP@" prefork=1
              imaps cmd="imapd -s" listen="127.0.0.1:@IMAPS@" prefork=1
            }
            EVENTS {
            }
            DAEMON {
              idled cmd="idled"
            }
            """;

    private final ServerRoot root = ServerRoot.create(NAME);
    private final int imapPort = FreePorts.next();
    private final int imapsPort = FreePorts.next();
    private ServerProcess process;

    private CyrusServer(Map<String, String> users, TestCertificate certificate) {
        root.directories("var/lib/cyrus/socket", "var/spool/cyrus", "run/cyrus/socket");
        root.write("etc/imapd.conf", CONFIGURATION);
        root.write(
                "etc/cyrus.conf",
                SERVICES.replace("@IMAP@", Integer.toString(imapPort))
                        .replace("@IMAPS@", Integer.toString(imapsPort)));
        try {
            root.write("etc/cert.pem", Files.readString(certificate.certificatePem()));
            root.write("etc/key.pem", Files.readString(certificate.keyPem()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        users.forEach(this::add);
        root.own("etc", "var", "run");
        process = launch();
    }

    private void add(String name, String password) {
        root.run(
                password.getBytes(StandardCharsets.UTF_8),
                "/usr/sbin/saslpasswd2",
                "-p",
                "-c",
                "-f",
                "/etc/sasldb2",
                "-u",
                "localhost",
                name);
    }

    /** Whether tests have to use it: it is here, or has to be. Else a test may leave it out. */
    public static boolean isExpected() {
        return ServerRoot.isExpected(NAME);
    }

    /**
     * Starts a server and returns when it answers.
     *
     * @param users name without domain to password
     */
    public static CyrusServer start(Map<String, String> users) {
        return new CyrusServer(users, TestCertificate.shared());
    }

    /** IMAP with STARTTLS, which must come before a password. */
    public int imapPort() {
        return imapPort;
    }

    /** IMAP under TLS from the first byte. */
    public int imapsPort() {
        return imapsPort;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Ends the server in good order; the mail stays. */
    public synchronized void stop() {
        process.stop(STOP_DEADLINE);
    }

    /** Kills the server and every process of its, as a crash would. */
    public synchronized void kill() {
        process.kill();
    }

    /** Starts the server again on the same ports with the same mail, stopping it if need be. */
    public synchronized void restart() {
        if (process.isAlive()) {
            stop();
        }
        process = launch();
    }

    /** The server's processes that are alive. */
    public List<ProcessHandle> processes() {
        return process.handles();
    }

    @Override
    public synchronized void close() {
        // nobody will miss what a good order would save
        process.kill();
        root.close();
    }

    private ServerProcess launch() {
        root.delete("run/cyrus/master.pid");
        ServerProcess started =
                ServerProcess.start(
                        root.resolve("cyrus.log"),
                        root.command(
                                List.of(),
                                "/usr/lib/cyrus/bin/master",
                                "-D",
                                "-p",
                                "/run/cyrus/master.pid"));
        try {
            started.awaitGreeting(imapPort, START_DEADLINE);
            return started;
        } catch (IllegalStateException e) {
            started.kill();
            throw e;
        }
    }
}
