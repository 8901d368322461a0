package org.postern.testservers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The operating system's users, as far as servers need them. */
final class SystemUser {
    private static final Duration DEADLINE = Duration.ofMinutes(1);

    private SystemUser() {}

    static void requireRoot(String server) {
        if (!"root".equals(System.getProperty("user.name"))) {
            throw new IllegalStateException(
                    server + " changes to users of its own and needs to be started as root");
        }
    }

    /** The number of a user. */
    static String id(String user) {
        return ServerProcess.run(DEADLINE, new byte[0], List.of("id", "-u", user)).strip();
    }

    /** Gives directories and all in them to a user and the group of the same name. */
    static void own(String user, List<Path> paths) {
        List<String> command = new ArrayList<>(List.of("chown", "-R", user + ':' + user));
        paths.forEach(path -> command.add(path.toString()));
        ServerProcess.run(DEADLINE, new byte[0], command);
    }
}
