package org.postern.testservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {
    @TempDir Path directory;

    @Test
    void saysWhatAServerPrintedThatEndedAtOnce() {
        ServerProcess process = start("echo no such option; exit 1");
        assertThatThrownBy(() -> process.awaitGreeting(FreePorts.next(), Duration.ofSeconds(10)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no such option");
    }

    @Test
    void givesUpOnASilentServerAtTheDeadline() {
        ServerProcess process = start("sleep 60");
        assertThatThrownBy(() -> process.awaitGreeting(FreePorts.next(), Duration.ofMillis(50)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no answer");
        process.kill();
    }

    @Test
    void killsWhatTheServerHasStarted() {
        ServerProcess process = start("sleep 60 & sleep 60 & wait");
        while (process.handles().size() < 3) {
            Thread.onSpinWait();
        }
        List<ProcessHandle> all = process.handles();
        process.kill();
        assertThat(all).hasSize(3).noneMatch(ServerProcess::isRunning);
    }

    @Test
    void killsWhatItsChildrenLeftBehind() {
        ServerProcess process = start("(sleep 60 &); while true; do sleep 60; done");
        while (process.handles().size() < 3) {
            Thread.onSpinWait();
        }
        List<ProcessHandle> all = process.handles();
        process.kill();
        assertThat(all).hasSize(3).noneMatch(ServerProcess::isRunning);
    }

    @Test
    void killsWhatDoesNotStopInTime() {
        ServerProcess process = start("trap '' TERM; while true; do sleep 0.1; done");
        process.stop(Duration.ofMillis(100));
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void leavesNothingBehindWhenTheJvmDies() throws IOException {
        Process jvm =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                HaltingProgram.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<String> lines;
        try (var output = jvm.inputReader()) {
            lines = output.lines().toList();
        }
        Path left = Path.of(lines.getFirst());
        List<String> processes = lines.subList(1, lines.size());
        assertThat(processes).hasSize(3);
        while (Files.exists(left) || processes.stream().anyMatch(ServerProcessTest::isRunning)) {
            Thread.onSpinWait();
        }
    }

    private static boolean isRunning(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).filter(ServerProcess::isRunning).isPresent();
    }

    private ServerProcess start(String script) {
        return ServerProcess.start(directory.resolve("log"), List.of("/bin/sh", "-c", script));
    }
}
