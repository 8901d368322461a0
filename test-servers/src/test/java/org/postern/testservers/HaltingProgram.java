package org.postern.testservers;

import java.nio.file.Path;
import java.util.List;

/** Starts a server, says which, and ends without any chance to clean up. */
final class HaltingProgram {
    private HaltingProgram() {}

    public static void main(String[] arguments) {
        ServerDirectory directory = ServerDirectory.create("halting");
        Path log = directory.resolve("log");
        ServerProcess server =
                ServerProcess.start(log, List.of("/bin/sh", "-c", "sleep 600 & sleep 600"));
        while (server.handles().size() < 3) {
            Thread.onSpinWait();
        }
        System.out.println(directory.path());
        server.handles().forEach(handle -> System.out.println(handle.pid()));
        System.out.flush();
        Runtime.getRuntime().halt(1);
    }
}
