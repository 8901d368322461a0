package org.postern.testservers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A server running in the foreground of a process of its own, with all it has started itself. Ends
 * with the JVM at the latest.
 */
public final class ServerProcess {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(5);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int LOG_TAIL = 4_000;

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a command.
     *
     * @param log what the command prints is appended here
     */
    public static ServerProcess start(Path log, List<String> command) {
        try {
            // a process group of its own, which the guardian can end as a whole
            List<String> inGroup = new ArrayList<>(List.of("setsid"));
            inGroup.addAll(command);
            Process process =
                    new ProcessBuilder(inGroup)
                            .redirectInput(new File("/dev/null"))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            ServerProcess started = new ServerProcess(process, log);
            AtExit.processes().add(started);
            Guardian.add(Long.toString(process.pid()));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns when the server has sent its first byte to a client, the greeting of IMAP and SMTP.
     *
     * @throws IllegalStateException with the end of the log, when the server ended or the deadline
     *     passed
     */
    public void awaitGreeting(int port, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!greets(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended at once:\n" + logTail());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no answer on port " + port + ":\n" + logTail());
            }
            pause();
        }
    }

    /** Returns when the server takes connections, for one that waits for its client to speak. */
    public void awaitPort(int port, Duration deadline) {
        await("nobody on port " + port, () -> listens(port), deadline);
    }

    /**
     * Returns when something is there.
     *
     * @param otherwise what to say when the server ended or the deadline passed
     */
    void await(String otherwise, BooleanSupplier isThere, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        while (!isThere.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(otherwise + ":\n" + logTail());
            }
            pause();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean greets(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            socket.setSoTimeout(CONNECT_MILLIS);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a server", e);
        }
    }

    public boolean isAlive() {
        return isRunning(process.toHandle());
    }

    /** The process and everything it has started that is alive now, orphans too. */
    public List<ProcessHandle> handles() {
        Stream<ProcessHandle> orphans =
                ProcessHandle.allProcesses().filter(other -> session(other) == process.pid());
        return Stream.of(Stream.of(process.toHandle()), process.descendants(), orphans)
                .flatMap(all -> all)
                .distinct()
                .filter(ServerProcess::isRunning)
                .toList();
    }

    /** The number of the process a session began with; 0 for a process that is gone. */
    private static long session(ProcessHandle process) {
        String[] fields = stat(process).split(" ", 6);
        return fields.length == 6 ? Long.parseLong(fields[4]) : 0;
    }

    /** What follows the name in {@code /proc/…/stat}: state, parent, group, session. */
    private static String stat(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 1);
        } catch (IOException gone) {
            return "";
        }
    }

    /** Asks the server to end (SIGTERM) and kills what is left when the deadline passes. */
    public void stop(Duration deadline) {
        List<ProcessHandle> all = handles();
        process.destroy();
        awaitEnd(all, deadline);
        end(all);
    }

    /** Kills the server and everything it has started, SIGKILL. */
    public void kill() {
        end(handles());
    }

    private void end(List<ProcessHandle> all) {
        // the parent first: it must not replace the children
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(all, Duration.ofSeconds(10));
        if (AtExit.processes().remove(this)) {
            Guardian.remove(Long.toString(process.pid()));
        }
    }

    private static void awaitEnd(List<ProcessHandle> all, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        while (all.stream().anyMatch(ServerProcess::isRunning) && System.nanoTime() < end) {
            pause();
        }
    }

    /**
     * Whether a process still does anything. One that has ended without its parent having asked for
     * its exit code (a zombie) is alive to Java; in a container without an init process, for ever.
     */
    static boolean isRunning(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        String stat = stat(process);
        return stat.isEmpty() ? process.isAlive() : !stat.startsWith(" Z");
    }

    /** The end of what the server has printed. */
    public String logTail() {
        try {
            String text = Files.readString(log, StandardCharsets.ISO_8859_1);
            return text.substring(Math.max(0, text.length() - LOG_TAIL));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    /** Runs a command to its end and gives what it printed. */
    static String run(Duration deadline, byte[] input, List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            CompletableFuture<String> output =
                    CompletableFuture.supplyAsync(
                            () -> readAll(process), Thread::startVirtualThread);
            try (var stdin = process.getOutputStream()) {
                stdin.write(input);
            }
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + " did not end in time");
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(command + " failed: " + output.join());
            }
            return output.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command, e);
        }
    }

    private static String readAll(Process process) {
        try (var stdout = process.getInputStream()) {
            return new String(stdout.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
