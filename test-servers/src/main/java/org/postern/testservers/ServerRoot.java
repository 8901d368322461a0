package org.postern.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small root directory with one server and its libraries, for a server whose package cannot be
 * installed beside the others. {@code ./test} unpacks them; each server that is started gets a copy
 * and sees nothing else.
 */
final class ServerRoot implements AutoCloseable {
    static final String USER = "mail";
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final ServerDirectory directory;

    private ServerRoot(ServerDirectory directory) {
        this.directory = directory;
    }

    /** Not so on somebody's desk where it could not be downloaded. */
    static boolean isExpected(String name) {
        return isUnpacked(name) || System.getenv("CI") != null;
    }

    static ServerRoot create(String name) {
        if (!isUnpacked(name)) {
            throw new IllegalStateException(
                    unpacked(name) + " is missing: ./test downloads it where it can reach Debian");
        }
        SystemUser.requireRoot("A server in a root directory of its own");
        ServerRoot root = new ServerRoot(ServerDirectory.create(name));
        root.copy(name);
        return root;
    }

    private static boolean isUnpacked(String name) {
        return Files.isDirectory(unpacked(name));
    }

    private static Path unpacked(String name) {
        String cache =
                Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                        .filter(Predicate.not(String::isEmpty))
                        .orElseGet(() -> System.getenv("HOME") + "/.cache");
        return Path.of(cache, "postern", "servers", name);
    }

    private void copy(String name) {
        try {
            Path unpacked = unpacked(name);
            boolean near = device(unpacked).equals(device(directory.path()));
            List<String> command = new ArrayList<>(List.of("cp", "--archive"));
            if (near) {
                // names instead of content; a server writes only to files it has made
                command.add("--link");
            }
            command.add(unpacked.toRealPath() + "/.");
            command.add(directory.path().toString());
            ServerProcess.run(DEADLINE, new byte[0], command);
            Stream.of("dev", "etc", "run", "tmp").forEach(directory::directory);
            // good enough for what opens it, and needs no right to make devices
            write("dev/null", "");
            write("etc/passwd", users("/etc/passwd", name));
            write("etc/group", users("/etc/group", name));
            own("dev", "tmp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not by {@link Files#getFileStore}: inside a chroot that finds no mount point. */
    private static Object device(Path path) throws IOException {
        return Files.getAttribute(path, "unix:dev");
    }

    /** root, and one user by our name and by the one Debian gives the server's own. */
    private static String users(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith("root:") || line.startsWith(USER + ':'))
                    .flatMap(line -> Stream.of(line, line.replaceFirst("^" + USER, name)))
                    .distinct()
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    /** What a path inside is called outside. */
    Path resolve(String name) {
        return directory.resolve(name);
    }

    void directories(String... names) {
        Stream.of(names).forEach(directory::directory);
    }

    /** Writes a new file; never into one of those that came with the root. */
    void write(String name, String text) {
        try {
            Files.deleteIfExists(directory.resolve(name));
            directory.write(name, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives directories and files to the user the server becomes. */
    void own(String... names) {
        SystemUser.own(USER, Arrays.stream(names).map(directory::resolve).toList());
    }

    /** What no other server has: the name of the directory. */
    String name() {
        return directory.path().getFileName().toString();
    }

    /** A command that runs inside as root and sees only these variables. */
    List<String> command(List<String> environment, String... program) {
        return command("root", environment, program);
    }

    /** A command that runs inside as somebody and sees only these variables. */
    List<String> command(String user, List<String> environment, String... program) {
        List<String> command = new ArrayList<>(List.of("env", "-i"));
        command.addAll(environment);
        command.add("/usr/sbin/chroot");
        command.add("--userspec=" + user);
        command.add(directory.path().toString());
        command.addAll(List.of(program));
        return command;
    }

    /** Runs a command inside to its end. */
    void run(byte[] input, String... program) {
        ServerProcess.run(DEADLINE, input, command(List.of(), program));
    }

    @Override
    public void close() {
        directory.close();
    }
}
