package org.postern.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The system's own Dovecot 2.3 on free loopback ports, with everything it writes in a temporary
 * directory. Mail comes in by LMTP.
 *
 * <p>Dovecot trusts a client that has its own address, so it also takes a LOGIN without TLS here; a
 * {@link FaultProxy} in between takes that trust away.
 */
public final class DovecotServer implements AutoCloseable {
    static final String MAIL_USER = "mail";
    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final List<Path> PARTS =
            List.of(PROGRAM, Path.of("/usr/lib/dovecot/imap"), Path.of("/usr/lib/dovecot/lmtp"));
    private static final Duration START_DEADLINE = Duration.ofSeconds(30);
    // it would wait for clients of its SASL service, which Postfix is
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(2);
    private static final Duration COMMAND_DEADLINE = Duration.ofMinutes(5);

    private final Options options;
    private final ServerDirectory directory = ServerDirectory.create("dovecot");
    private final Ports ports =
            new Ports(FreePorts.next(), FreePorts.next(), FreePorts.next(), FreePorts.next());
    private ServerProcess process;

    /**
     * What a server is started with.
     *
     * @param users name without domain to password
     * @param domain of the users' addresses; they may sign in with or without it
     * @param extraConfiguration put behind the rest, so it wins
     */
    public record Options(
            Map<String, String> users,
            String domain,
            MailFormat mailFormat,
            TestCertificate certificate,
            String extraConfiguration) {

        public Options {
            users = Map.copyOf(users);
        }

        /** One user, Maildir, {@code example.org}. */
        public static Options withUser(String name, String password) {
            return withUsers(Map.of(name, password));
        }

        /** Several users, Maildir, {@code example.org}. */
        public static Options withUsers(Map<String, String> users) {
            return new Options(
                    users, "example.org", MailFormat.MAILDIR, TestCertificate.shared(), "");
        }

        /** Another user. */
        public Options and(String name, String password) {
            Map<String, String> more = new LinkedHashMap<>(users);
            more.put(name, password);
            return new Options(more, domain, mailFormat, certificate, extraConfiguration);
        }

        public Options domain(String name) {
            return new Options(users, name, mailFormat, certificate, extraConfiguration);
        }

        public Options mailFormat(MailFormat format) {
            return new Options(users, domain, format, certificate, extraConfiguration);
        }

        public Options certificate(TestCertificate shown) {
            return new Options(users, domain, mailFormat, shown, extraConfiguration);
        }

        /** Adds lines of Dovecot's configuration language. */
        public Options configuration(String lines) {
            return new Options(
                    users, domain, mailFormat, certificate, extraConfiguration + lines + '\n');
        }

        /** Lets users give each other rights to their mailboxes, RFC 4314. */
        public Options accessLists() {
            return configuration(DovecotConfiguration.ACCESS_LISTS);
        }

        /** Limits what each user may keep, RFC 9208. */
        public Options quota(int kibibytes, int messages) {
            return configuration(DovecotConfiguration.quota(kibibytes, messages));
        }

        /** Offers these capabilities only, so that a client must do without the others. */
        public Options capabilities(String names) {
            return configuration("imap_capability = " + names);
        }
    }

    record Ports(int imap, int imaps, int lmtp, int sasl) {}

    private DovecotServer(Options options) {
        this.options = options;
        directory.directory("run");
        directory.directory("state");
        Path mail = directory.directory("mail");
        directory.write("users", DovecotConfiguration.users(options.users()));
        directory.write(
                "dovecot.conf", DovecotConfiguration.text(options, ports, directory.path()));
        own(mail);
        process = launch();
    }

    /** Starts a server and returns when it answers. */
    public static DovecotServer start(Options options) {
        if (!PARTS.stream().allMatch(Files::isExecutable)) {
            throw new IllegalStateException(
                    "Dovecot is not installed: apt-get install dovecot-imapd dovecot-lmtpd");
        }
        SystemUser.requireRoot("Dovecot");
        return new DovecotServer(options);
    }

    /** IMAP with STARTTLS. */
    public int imapPort() {
        return ports.imap();
    }

    /** IMAP under TLS from the first byte. */
    public int imapsPort() {
        return ports.imaps();
    }

    /** LMTP, for mail coming in. */
    public int lmtpPort() {
        return ports.lmtp();
    }

    /** Dovecot's own SASL protocol, for Postfix. */
    public int saslPort() {
        return ports.sasl();
    }

    public Options options() {
        return options;
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

    /** Hands a message in by LMTP: it gets Return-Path, Delivered-To and Received, as mail does. */
    public void deliver(String user, byte[] rfc822) {
        LmtpDelivery.deliver(ports.lmtp(), user + '@' + options.domain(), rfc822);
    }

    /** Puts a message into a mailbox as it is, byte for byte. */
    public void save(String user, String mailbox, byte[] rfc822) {
        doveadm(rfc822, "save", "-u", user, "-m", mailbox);
    }

    /**
     * Puts many generated messages into a mailbox, quickly, and indexes them. The same call on a
     * new server gives the same messages.
     */
    public void fill(String user, String mailbox, int count) {
        if (options.mailFormat() != MailFormat.MAILDIR) {
            throw new UnsupportedOperationException("only a Maildir can be filled");
        }
        createIfMissing(user, mailbox);
        Path home = directory.resolve("mail").resolve(user);
        new MaildirFiller(home.resolve("Maildir"), user + '@' + options.domain())
                .fill(mailbox, count);
        own(home);
        doveadm(new byte[0], "index", "-u", user, mailbox);
    }

    private void createIfMissing(String user, String mailbox) {
        // a look at the status makes INBOX and the special uses; nothing makes the others
        String names = doveadm(new byte[0], "mailbox", "list", "-u", user);
        if (names.lines().noneMatch(mailbox::equals)) {
            doveadm(new byte[0], "mailbox", "create", "-s", "-u", user, mailbox);
        }
        doveadm(new byte[0], "mailbox", "status", "-u", user, "messages", mailbox);
    }

    /** Runs Dovecot's administration tool on this server and gives what it printed. */
    public String doveadm(byte[] input, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add("doveadm");
        command.add("-c");
        command.add(directory.resolve("dovecot.conf").toString());
        command.addAll(List.of(arguments));
        return ServerProcess.run(COMMAND_DEADLINE, input, command);
    }

    /** What the server has logged, its end. */
    public String log() {
        return process.logTail();
    }

    @Override
    public synchronized void close() {
        // nobody will miss what a good order would save
        process.kill();
        directory.close();
    }

    private ServerProcess launch() {
        try {
            // left by a server that was killed; its number may belong to somebody else by now
            Files.deleteIfExists(directory.resolve("run/master.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String configuration = directory.resolve("dovecot.conf").toString();
        ServerProcess started =
                ServerProcess.start(
                        directory.resolve("dovecot.log"),
                        List.of(PROGRAM.toString(), "-F", "-c", configuration));
        try {
            started.awaitGreeting(ports.imap(), START_DEADLINE);
            return started;
        } catch (IllegalStateException e) {
            started.kill();
            throw e;
        }
    }

    private static void own(Path path) {
        SystemUser.own(MAIL_USER, List.of(path));
    }
}
