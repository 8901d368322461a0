package org.postern.testservers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A small process that outlives this JVM by a moment and ends its servers when it has died without
 * a chance to do so itself: killed, or halted by a build tool.
 *
 * <p>It reads from a pipe what there is to clean up, and starts with that when the pipe ends.
 */
final class Guardian {
    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            all=' '
            while read -r sign item; do
              case $sign in
                +) all="$all$item " ;;
                -) all="${all%% "$item" *} ${all#* "$item" }" ;;
              esac
            done
            for item in $all; do
              case $item in /*) ;; *) kill -KILL "-$item" ;; esac
            done
            for item in $all; do
              case $item in /*) rm -rf -- "$item" ;; esac
            done
            """;
    private static final Guardian INSTANCE = new Guardian();

    private final OutputStream pipe;

    private Guardian() {
        try {
            pipe =
                    new ProcessBuilder(List.of("setsid", "/bin/sh", "-c", SCRIPT))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Watches over a process group, or a directory by its absolute path. */
    static void add(String item) {
        INSTANCE.say("+ " + item);
    }

    /** The process group has ended, or the directory is gone. */
    static void remove(String item) {
        INSTANCE.say("- " + item);
    }

    private synchronized void say(String line) {
        try {
            pipe.write((line + '\n').getBytes(StandardCharsets.UTF_8));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
