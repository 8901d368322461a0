package org.postern.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The system's own Postfix as a submission server on free loopback ports: STARTTLS, SASL by a
 * {@link DovecotServer}, to which it also delivers. It knows nothing of a Postfix the system runs,
 * and no mail leaves the machine.
 */
public final class PostfixServer implements AutoCloseable {
    private static final Path MASTER = Path.of("/usr/lib/postfix/sbin/master");
    private static final Duration START_DEADLINE = Duration.ofSeconds(30);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(10);
    private static final List<String> QUEUES =
            List.of(
                    "active",
                    "bounce",
                    "corrupt",
                    "defer",
                    "deferred",
                    "flush",
                    "hold",
                    "incoming",
                    "maildrop",
                    "private",
                    "public",
                    "saved",
                    "trace");

    private final ServerDirectory directory = ServerDirectory.create("postfix");
    private final int submissionPort = FreePorts.next();
    private final int submissionsPort = FreePorts.next();
    private ServerProcess process;

    /**
     * What a server is started with.
     *
     * @param messageSizeLimit in octets, announced by SIZE
     * @param refusals address to reply, as {@code 550 5.7.1 no}; given at RCPT
     * @param extraConfiguration lines of main.cf, put behind the rest, so they win
     */
    public record Options(
            long messageSizeLimit,
            Map<String, String> refusals,
            TestCertificate certificate,
            String extraConfiguration) {

        public Options {
            refusals = Map.copyOf(refusals);
        }

        /** 50 MB, nobody refused. */
        public static Options defaults() {
            return new Options(52_428_800, Map.of(), TestCertificate.shared(), "");
        }

        public Options messageSizeLimit(long octets) {
            return new Options(octets, refusals, certificate, extraConfiguration);
        }

        /** Refuses one more recipient. */
        public Options refusing(String address, String reply) {
            Map<String, String> more = new HashMap<>(refusals);
            more.put(address, reply);
            return new Options(messageSizeLimit, more, certificate, extraConfiguration);
        }

        public Options certificate(TestCertificate shown) {
            return new Options(messageSizeLimit, refusals, shown, extraConfiguration);
        }

        /** Adds lines of main.cf. */
        public Options configuration(String lines) {
            return new Options(
                    messageSizeLimit, refusals, certificate, extraConfiguration + lines + '\n');
        }
    }

    private PostfixServer(Options options, DovecotServer dovecot) {
        directory.directory("config");
        directory.directory("queue/pid");
        Path data = directory.directory("data");
        directory.write(
                "config/main.cf", PostfixConfiguration.main(options, dovecot, directory.path()));
        directory.write(
                "config/master.cf", PostfixConfiguration.master(submissionPort, submissionsPort));
        directory.write("config/users", PostfixConfiguration.users(dovecot));
        directory.write("config/refused", PostfixConfiguration.refused(options.refusals()));
        // the queue directory itself and its pid directory stay with root, whom the master runs as
        List<Path> owned = new ArrayList<>(List.of(data));
        QUEUES.forEach(queue -> owned.add(directory.directory("queue/" + queue)));
        SystemUser.own("postfix", owned);
        process = launch();
    }

    /** Starts a server with the users of a Dovecot and returns when it answers. */
    public static PostfixServer start(Options options, DovecotServer dovecot) {
        if (!Files.isExecutable(MASTER)) {
            throw new IllegalStateException("Postfix is not installed: apt-get install postfix");
        }
        SystemUser.requireRoot("Postfix");
        return new PostfixServer(options, dovecot);
    }

    /** Submission with STARTTLS, RFC 6409. */
    public int submissionPort() {
        return submissionPort;
    }

    /** Submission under TLS from the first byte, RFC 8314 §3.3. */
    public int submissionsPort() {
        return submissionsPort;
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Ends the server in good order; its queue stays. */
    public synchronized void stop() {
        process.stop(STOP_DEADLINE);
    }

    /** Kills the server and every process of its, as a crash would. */
    public synchronized void kill() {
        process.kill();
    }

    /** Starts the server again on the same ports with the same queue, stopping it if need be. */
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

    /** What the server has logged. */
    public String log() {
        try {
            Path log = directory.resolve("mail.log");
            return Files.exists(log) ? Files.readString(log) : process.logTail();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        // nobody will miss what a good order would save
        process.kill();
        directory.close();
    }

    private ServerProcess launch() {
        String configuration = directory.resolve("config").toString();
        ServerProcess started =
                ServerProcess.start(
                        directory.resolve("master.log"),
                        List.of(MASTER.toString(), "-c", configuration, "-d"));
        try {
            started.awaitGreeting(submissionPort, START_DEADLINE);
            return started;
        } catch (IllegalStateException e) {
            started.kill();
            throw new IllegalStateException("Postfix did not start:\n" + log(), e);
        }
    }
}
