package org.postern.testservers;

import java.nio.file.Path;
import java.time.Duration;
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

    /** Gives a directory and all in it to a user. */
    static void own(Path path, String user, String group) {
        ServerProcess.run(
                DEADLINE, new byte[0], List.of("chown", "-R", user + ':' + group, path.toString()));
    }
}
