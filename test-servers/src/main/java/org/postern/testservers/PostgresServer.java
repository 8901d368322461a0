package org.postern.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The system's own PostgreSQL with a cluster of its own on a free loopback port. It knows nothing
 * of a PostgreSQL the system runs, and gives nothing to the disk before it must.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String OWNER = "postgres";
    private static final Duration DEADLINE = Duration.ofMinutes(1);
    private static final Duration STOP_DEADLINE = Duration.ofSeconds(10);

    private final ServerDirectory directory = ServerDirectory.create("postgres");
    private final int port = FreePorts.next();
    private final Path programs;
    private final AtomicInteger databases = new AtomicInteger();
    private ServerProcess process;

    /**
     * An empty database.
     *
     * @param url for JDBC, without user name and password
     */
    public record Database(String url, String userName, String password) {}

    private static final class Shared {
        static final PostgresServer SERVER = start();
    }

    private PostgresServer(Path programs) {
        this.programs = programs;
        Path data = directory.directory("data");
        if (isRoot()) {
            SystemUser.own(OWNER, List.of(data));
        }
        ServerProcess.run(
                DEADLINE,
                new byte[0],
                command(
                        "initdb",
                        "-D",
                        data.toString(),
                        "-U",
                        OWNER,
                        "-A",
                        "trust",
                        "-E",
                        "UTF8",
                        "--locale=C.UTF-8",
                        "--no-sync"));
        process = launch();
    }

    /** The server that all tests of this JVM share; it ends with the JVM. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** Starts a server and returns when it answers. */
    public static PostgresServer start() {
        return new PostgresServer(
                newest().orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "PostgreSQL is not installed: apt-get install"
                                                        + " postgresql")));
    }

    /** Makes one more database. */
    public Database newDatabase() {
        String name = "postern_" + databases.incrementAndGet();
        ServerProcess.run(DEADLINE, new byte[0], client("createdb", name));
        return new Database("jdbc:postgresql://127.0.0.1:" + port + '/' + name, OWNER, "any");
    }

    /** Ends the server in good order; what is stored stays. */
    public synchronized void stop() {
        process.stop(STOP_DEADLINE);
    }

    /** Starts the server again on the same port with the same data, stopping it if need be. */
    public synchronized void restart() {
        if (process.isAlive()) {
            stop();
        }
        process = launch();
    }

    @Override
    public synchronized void close() {
        process.kill();
        directory.close();
    }

    private ServerProcess launch() {
        ServerProcess started =
                ServerProcess.start(
                        directory.resolve("postgres.log"),
                        command(
                                "postgres",
                                "-D",
                                directory.resolve("data").toString(),
                                "-p",
                                Integer.toString(port),
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories=",
                                "-c",
                                "fsync=off",
                                "-c",
                                "full_page_writes=off"));
        try {
            awaitReady(started);
            return started;
        } catch (IllegalStateException e) {
            started.kill();
            throw e;
        }
    }

    private void awaitReady(ServerProcess started) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!isReady()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("PostgreSQL did not start:\n" + started.logTail());
            }
        }
    }

    private boolean isReady() {
        try {
            ServerProcess.run(DEADLINE, new byte[0], client("pg_isready"));
            return true;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private List<String> client(String program, String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                programs.resolve(program).toString(),
                                "-h",
                                "127.0.0.1",
                                "-p",
                                Integer.toString(port),
                                "-U",
                                OWNER));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The server refuses to run as root. */
    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(
                    List.of("setpriv", "--reuid=" + OWNER, "--regid=" + OWNER, "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> newest() {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (var versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
