package org.postern.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.postern.app.Postern;
import org.postern.demo.samples.SampleRooms;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/** Starts the sample servers and the application against them. */
public final class Demo {

    private Demo() {}

    /** Understands {@code --port N}; properties of the form {@code --name=value} are passed on. */
    @SuppressWarnings("SystemOut") // the one thing a demo says goes to the terminal
    public static void main(String[] arguments) {
        DemoOptions options;
        try {
            options = DemoOptions.parse(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        keepLibrariesQuietUntilTheApplicationConfiguresLogging();
        Thread.setDefaultUncaughtExceptionHandler(Demo::threadEnded);
        var clock = Clock.system(ZoneId.systemDefault());
        var servers = DemoServers.start(clock);
        try {
            var folders = DemoFolders.in(temporaryFolder());
            SampleRooms.write(clock, folders.rooms());
            Postern.main(DemoSettings.arguments(servers, folders, options));
        } catch (RuntimeException e) {
            // The application has said why in its log; the servers' threads must not keep us alive.
            servers.close();
            System.exit(1);
        }
        Arrivals.begin(servers);
        System.out.println(DemoSettings.welcome(options));
        System.out.flush();
    }

    private static void keepLibrariesQuietUntilTheApplicationConfiguresLogging() {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
    }

    /** The sample servers end a thread by an exception when a client just hangs up. */
    private static void threadEnded(Thread thread, Throwable fault) {
        var log = LoggerFactory.getLogger(Demo.class);
        if (thread.getName().startsWith("imap:") || thread.getName().startsWith("smtp:")) {
            log.debug("a client of {} hung up", thread.getName(), fault);
        } else {
            log.error("thread {} ended", thread.getName(), fault);
        }
    }

    /** A directory that goes away after the application has closed its database in it. */
    private static Path temporaryFolder() {
        try {
            var directory = Files.createTempDirectory("postern-demo-");
            SpringApplication.getShutdownHandlers().add(() -> delete(directory));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for the demo's data", e);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(Demo.class)
                    .warn("temporary data stays in {}: {}", directory, e.toString());
        }
    }
}
