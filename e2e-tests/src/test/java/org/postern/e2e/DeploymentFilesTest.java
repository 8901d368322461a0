package org.postern.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is written for containers, and for the two commands, names only what there is. */
class DeploymentFilesTest {

    private static final Path ROOT = Path.of("..");
    private static final String JAR = "webapp/target/webapp-%s-exec.jar";

    @Test
    void imageTakesTheJarThatTheBuildMakes() throws IOException {
        assertThat(copied("--from=build ")).containsExactly("/src/" + JAR.formatted(version()));
        assertThat(ROOT.resolve(JAR.formatted(version()))).exists();
    }

    @Test
    void imageRunsAsAUserOfItsOwnAndSaysWhetherItIsHealthy() throws IOException {
        var dockerfile = read("Dockerfile");

        assertThat(dockerfile).containsPattern("(?m)^USER (?!root)\\w+$");
        assertThat(dockerfile)
                .containsPattern("(?m)^HEALTHCHECK .*\\\\$")
                .contains("/actuator/health");
    }

    @Test
    void healthCheckAsksThePortTheApplicationAnswersOn() throws IOException {
        var port =
                Pattern.compile("(?s)\\nmanagement:\\n  server:\\n    port: (\\d+)")
                        .matcher(read("webapp/src/main/resources/application.yaml"))
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1);

        assertThat(read("Dockerfile")).contains("/dev/tcp/127.0.0.1/" + port + " ");
    }

    @Test
    void everyModuleOfTheBuildReachesTheImage() throws IOException {
        var ignored = read(".dockerignore").lines().toList();
        var modules = matches(read("pom.xml"), "<module>([^<]+)</module>");

        assertThat(modules).contains("webapp").doesNotContainAnyElementsOf(ignored);
        assertThat(copied("")).contains(".");
    }

    @Test
    void composeMountsAFileThatExists() throws IOException {
        var mounted = matches(read("compose.yaml"), "\\$\\{\\w+:-([^}]+)}:");

        assertThat(mounted)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
        assertThat(read("compose.yaml")).contains("read_only: true").contains("- /tmp");
    }

    @Test
    void commandsCanBeExecutedAndSourceWhatIsThere() throws IOException {
        for (var command : List.of("run", "test", ".ci/run", "mvnw")) {
            assertThat(ROOT.resolve(command)).isExecutable();
        }
        for (var command : List.of("run", "test")) {
            var sourced = matches(read(command), "(?m)^\\. \"?(?:\\$here/)?([\\w./]+)\"?$");

            assertThat(sourced).isNotEmpty().allSatisfy(f -> assertThat(ROOT.resolve(f)).exists());
        }
    }

    private static List<String> copied(String from) throws IOException {
        return matches(read("Dockerfile"), "(?m)^COPY " + from + "([^\\s-]\\S*) \\S+$");
    }

    private static String version() throws IOException {
        return matches(
                        read("pom.xml"),
                        "</artifactId>\\s+<version>([^<]+)</version>\\s+<packaging>")
                .getFirst();
    }

    private static List<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
