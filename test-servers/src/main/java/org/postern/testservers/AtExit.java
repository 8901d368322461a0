package org.postern.testservers;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a test run has started or made and must not leave behind. */
final class AtExit {
    private static final Set<ServerProcess> PROCESSES = ConcurrentHashMap.newKeySet();
    private static final Set<ServerDirectory> DIRECTORIES = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::cleanUp, "test-servers-exit"));
    }

    private AtExit() {}

    static Set<ServerProcess> processes() {
        return PROCESSES;
    }

    static Set<ServerDirectory> directories() {
        return DIRECTORIES;
    }

    private static void cleanUp() {
        List.copyOf(PROCESSES).forEach(ServerProcess::kill);
        List.copyOf(DIRECTORIES).forEach(ServerDirectory::close);
    }
}
