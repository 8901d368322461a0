package org.postern.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The system's own INN on free loopback ports, with its spool in a temporary directory: one process
 * that keeps the articles, one for readers with STARTTLS, one for readers under TLS. It knows
 * nothing of an INN the system runs, and feeds nobody.
 */
public final class InnServer implements AutoCloseable {
    static final String NEWS_USER = "news";
    private static final Path PROGRAMS = Path.of("/usr/lib/news/bin");
    private static final Duration START_DEADLINE = Duration.ofSeconds(30);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(5);

    private final ServerDirectory directory = ServerDirectory.create("inn");
    private final int feedPort = FreePorts.next();
    private final int nntpPort = FreePorts.next();
    private final int nntpsPort = FreePorts.next();
    private List<ServerProcess> processes;

    /**
     * What a server is started with.
     *
     * @param users name to password
     * @param groups name to description
     * @param open which groups are there for people who did not sign in, as INN writes it
     */
    public record Options(
            Map<String, String> users,
            Map<String, String> groups,
            String open,
            String domain,
            TestCertificate certificate) {

        public Options {
            users = Map.copyOf(users);
            groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }

        /** No users, no groups, everything open, {@code example.org}. */
        public static Options empty() {
            return new Options(Map.of(), Map.of(), "*", "example.org", TestCertificate.shared());
        }

        public Options user(String name, String password) {
            Map<String, String> more = new LinkedHashMap<>(users);
            more.put(name, password);
            return new Options(more, groups, open, domain, certificate);
        }

        public Options group(String name, String description) {
            Map<String, String> more = new LinkedHashMap<>(groups);
            more.put(name, description);
            return new Options(users, more, open, domain, certificate);
        }

        /** Only groups that match are there without a sign-in, as {@code *,!staff.*}. */
        public Options open(String wildmats) {
            return new Options(users, groups, wildmats, domain, certificate);
        }

        public Options certificate(TestCertificate shown) {
            return new Options(users, groups, open, domain, shown);
        }
    }

    private InnServer(Options options) {
        Stream.of(
                        "etc",
                        "db",
                        "tmp",
                        "log",
                        "run",
                        "filter",
                        "http",
                        "spool/articles",
                        "spool/overview",
                        "spool/outgoing",
                        "spool/incoming")
                .forEach(directory::directory);
        InnConfiguration.write(options, feedPort, directory);
        certificate(options.certificate());
        own();
        // it changes to the user of the news before it writes
        ServerProcess.run(START_DEADLINE, new byte[0], inn("makedbz", "-i", "-o", "-s", "200000"));
        processes = launch();
    }

    /** Starts a server and returns when it answers. */
    public static InnServer start(Options options) {
        if (!Files.isExecutable(PROGRAMS.resolve("innd"))) {
            throw new IllegalStateException("INN is not installed: apt-get install inn2");
        }
        SystemUser.requireRoot("INN");
        return new InnServer(options);
    }

    /** NNTP for readers, with STARTTLS. */
    public int nntpPort() {
        return nntpPort;
    }

    /** NNTP for readers, under TLS from the first byte. */
    public int nntpsPort() {
        return nntpsPort;
    }

    /** NNTP for other servers. */
    public int feedPort() {
        return feedPort;
    }

    /** Hands articles in as a neighbouring server would, many a second. */
    public void feed(Iterable<byte[]> articles) {
        NewsFeed.feed(feedPort, articles);
    }

    /** Puts many generated articles into a group, every fifth beginning a thread. */
    public void fill(String group, int count) {
        feed(SampleNews.articles(group, count));
    }

    public boolean isRunning() {
        return processes.stream().allMatch(ServerProcess::isAlive);
    }

    /** Ends the server in good order; the articles stay. */
    public synchronized void stop() {
        // readers would go on with those they have; they keep nothing
        processes.subList(1, processes.size()).forEach(ServerProcess::kill);
        processes.getFirst().stop(STOP_DEADLINE);
    }

    /** Kills the server and every process of its, as a crash would. */
    public synchronized void kill() {
        processes.forEach(ServerProcess::kill);
    }

    /** Starts the server again on the same ports with the same articles, stopping it if need be. */
    public synchronized void restart() {
        if (isRunning()) {
            stop();
        }
        processes = launch();
    }

    /** The server's processes that are alive. */
    public List<ProcessHandle> processes() {
        return processes.stream().flatMap(process -> process.handles().stream()).toList();
    }

    @Override
    public synchronized void close() {
        // nobody will miss what a good order would save
        kill();
        directory.close();
    }

    private List<ServerProcess> launch() {
        List<ServerProcess> started = new ArrayList<>();
        try {
            Files.deleteIfExists(directory.resolve("run/innd.pid"));
            started.add(launch("innd", feedPort, inn("innd", "-f")));
            started.add(launch("nnrpd", nntpPort, reader(nntpPort)));
            List<String> secure = new ArrayList<>(reader(nntpsPort));
            secure.add("-S");
            // it says nothing before TLS
            started.add(
                    ServerProcess.start(directory.resolve("nnrpd-tls.log"), List.copyOf(secure)));
            started.getLast().awaitPort(nntpsPort, START_DEADLINE);
            return started;
        } catch (IllegalStateException e) {
            started.forEach(ServerProcess::kill);
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> reader(int port) {
        return inn("nnrpd", "-D", "-f", "-b", "127.0.0.1", "-p", Integer.toString(port));
    }

    private ServerProcess launch(String name, int port, List<String> command) {
        ServerProcess process = ServerProcess.start(directory.resolve(name + ".log"), command);
        try {
            process.awaitGreeting(port, START_DEADLINE);
            return process;
        } catch (IllegalStateException e) {
            process.kill();
            throw e;
        }
    }

    private List<String> inn(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add("env");
        command.add("INNCONF=" + directory.resolve("etc/inn.conf"));
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void certificate(TestCertificate shown) {
        try {
            Path key = directory.resolve("etc/key.pem");
            Files.copy(shown.certificatePem(), directory.resolve("etc/cert.pem"));
            Files.copy(shown.keyPem(), key, StandardCopyOption.COPY_ATTRIBUTES);
            Files.setPosixFilePermissions(
                    directory.resolve("check"), PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void own() {
        SystemUser.own(
                NEWS_USER,
                Stream.of("etc", "db", "tmp", "log", "run", "filter", "http", "spool")
                        .map(directory::resolve)
                        .toList());
    }
}
