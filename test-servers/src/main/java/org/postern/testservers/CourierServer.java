package org.postern.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Debian's Courier IMAP on free loopback ports, in a temporary root directory of its own: one
 * process that knows the users, one for clients with STARTTLS, one for clients under TLS. All
 * mailboxes of a user lie below INBOX, and there is only INBOX at first.
 */
public final class CourierServer implements AutoCloseable {
    private static final String NAME = "courier";
    private static final Duration START_DEADLINE = Duration.ofSeconds(30);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(5);
    private static final String SOCKET = "run/courier/authdaemon/socket";
    private static final String USERS =
            """
            authmodulelist="authuserdb"
            authmodulelistorig="authuserdb"
            daemons=2
            authdaemonvar=/run/courier/authdaemon
            """;

    /** What Debian's configuration says, as the server reads it. */
    private static final List<String> ENVIRONMENT =
            List.of(
                    "PATH=/usr/bin",
                    "IMAP_CAPABILITY=IMAP4rev1 UIDPLUS CHILDREN NAMESPACE"
                            + " THREAD=ORDEREDSUBJECT THREAD=REFERENCES SORT QUOTA IDLE",
                    "IMAP_CAPABILITY_TLS=IMAP4rev1 UIDPLUS CHILDREN NAMESPACE"
                            + " THREAD=ORDEREDSUBJECT THREAD=REFERENCES SORT QUOTA IDLE AUTH=PLAIN",
                    "IMAP_KEYWORDS=1",
                    "IMAP_ACL=1",
                    "IMAP_IDLE_TIMEOUT=1",
                    "IMAP_MAILBOX_SANITY_CHECK=1",
                    "IMAP_USELOCKS=1",
                    "IMAP_ENHANCEDIDLE=0",
                    "IMAP_TRASHFOLDERNAME=Trash",
                    "IMAP_TLS_REQUIRED=1",
                    "COURIERTLS=/usr/bin/couriertls",
                    "TLS_CERTFILE=/etc/courier/imapd.pem",
                    "TLS_VERIFYPEER=NONE");

    private final ServerRoot root = ServerRoot.create(NAME);
    private final int imapPort = FreePorts.next();
    private final int imapsPort = FreePorts.next();
    private List<ServerProcess> processes;

    private CourierServer(Map<String, String> users, TestCertificate certificate) {
        root.directories("etc/courier", "run/courier/authdaemon");
        root.write("etc/courier/authdaemonrc", USERS);
        try {
            root.write(
                    "etc/courier/imapd.pem",
                    Files.readString(certificate.keyPem())
                            + Files.readString(certificate.certificatePem()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        users.keySet()
                .forEach(
                        name ->
                                root.directories(
                                        maildir(name) + "/cur",
                                        maildir(name) + "/new",
                                        maildir(name) + "/tmp"));
        root.own("etc", "home", "run");
        String id = SystemUser.id(ServerRoot.USER);
        database(
                "userdb",
                users.keySet().stream().map(name -> place(name, id)).collect(Collectors.joining()));
        database(
                "userdbshadow",
                users.entrySet().stream()
                        .map(user -> user.getKey() + "\tsystempw=" + hash(user.getValue()) + '\n')
                        .collect(Collectors.joining()));
        processes = launch();
    }

    private static String place(String name, String id) {
        return "%s\tuid=%s|gid=%s|home=/home/%s|mail=/%s\n"
                .formatted(name, id, id, name, maildir(name));
    }

    private static String maildir(String name) {
        return "home/" + name + "/Maildir";
    }

    private void database(String name, String lines) {
        root.run(
                (lines + ".\n").getBytes(StandardCharsets.UTF_8),
                "/usr/lib/courier/courier-authlib/makedatprog",
                "-",
                "/etc/courier/" + name + ".tmp",
                "/etc/courier/" + name + ".dat");
    }

    private static String hash(String password) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(password.getBytes(StandardCharsets.UTF_8));
            return "{SHA256}" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
    public static CourierServer start(Map<String, String> users) {
        return new CourierServer(users, TestCertificate.shared());
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
        return processes.stream().allMatch(ServerProcess::isAlive);
    }

    /** Ends the server in good order; the mail stays. */
    public synchronized void stop() {
        processes.reversed().forEach(process -> process.stop(STOP_DEADLINE));
    }

    /** Kills the server and every process of its, as a crash would. */
    public synchronized void kill() {
        processes.reversed().forEach(ServerProcess::kill);
    }

    /** Starts the server again on the same ports with the same mail, stopping it if need be. */
    public synchronized void restart() {
        stop();
        processes = launch();
    }

    /** The server's processes that are alive. */
    public List<ProcessHandle> processes() {
        return processes.stream().flatMap(process -> process.handles().stream()).toList();
    }

    /** What the server's processes have logged, the end of each. */
    public String log() {
        return processes.stream().map(ServerProcess::logTail).collect(Collectors.joining());
    }

    @Override
    public synchronized void close() {
        // nobody will miss what a good order would save
        kill();
        root.close();
    }

    private List<ServerProcess> launch() {
        root.delete(SOCKET);
        List<ServerProcess> started = new ArrayList<>();
        try {
            started.add(watcher());
            started.getLast().await("no gam_server", this::watches, START_DEADLINE);
            started.add(
                    ServerProcess.start(
                            root.resolve("authdaemond.log"),
                            root.command(
                                    List.of(), "/usr/lib/courier/courier-authlib/authdaemond")));
            started.getLast()
                    .await(
                            "no authdaemond",
                            () -> Files.exists(root.resolve(SOCKET)),
                            START_DEADLINE);
            started.add(listener("imap", imapPort, "IMAP_STARTTLS=YES", List.of()));
            started.getLast().awaitGreeting(imapPort, START_DEADLINE);
            started.add(
                    listener(
                            "imaps",
                            imapsPort,
                            "IMAP_TLS=1",
                            List.of("/usr/bin/couriertls", "-server", "-tcpd", "-user=courier")));
            // it says nothing before TLS
            started.getLast().awaitPort(imapsPort, START_DEADLINE);
            return started;
        } catch (IllegalStateException e) {
            started.forEach(ServerProcess::kill);
            throw e;
        }
    }

    /**
     * Who tells of new mail. The first client would start one that outlives us, or find another
     * Courier's, for its usual name has no place in the file system.
     */
    private ServerProcess watcher() {
        return ServerProcess.start(
                root.resolve("gamin.log"),
                root.command(
                        ServerRoot.USER,
                        List.of("HOME=/tmp"),
                        "/usr/libexec/gam_server",
                        "--notimeout",
                        root.name()));
    }

    private boolean watches() {
        try {
            return Files.readString(Path.of("/proc/net/unix")).contains(root.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerProcess listener(String name, int port, String tls, List<String> before) {
        List<String> environment = new ArrayList<>(ENVIRONMENT);
        environment.add("GAM_CLIENT_ID=" + root.name());
        environment.add(tls);
        List<String> program = new ArrayList<>();
        program.add("/usr/sbin/couriertcpd");
        program.addAll(List.of("-address=127.0.0.1", "-maxprocs=200", "-maxperip=200"));
        program.addAll(List.of("-nodnslookup", "-noidentlookup", Integer.toString(port)));
        program.addAll(before);
        program.addAll(List.of("/usr/lib/courier/courier/imaplogin", "/usr/bin/imapd", "Maildir"));
        return ServerProcess.start(
                root.resolve(name + ".log"),
                root.command(environment, program.toArray(String[]::new)));
    }
}
