package org.postern.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSettingsTest {

    @Test
    void welcomeSaysWhereToGoAndHowToSignIn() {
        var welcome = DemoSettings.welcome(DemoOptions.parse(List.of("--port", "9000")));

        assertThat(welcome)
                .contains("http://localhost:9000")
                .contains("demo  / demo")
                .contains("admin / admin");
    }

    @Test
    void bringsTheSamplesIntoTheRoomsAndMakesTheGroupTheyAreSharedWith() {
        try (var servers = DemoServers.start(Clock.systemUTC())) {
            var arguments =
                    DemoSettings.arguments(
                            servers, DemoFolders.in(Path.of("demo")), DemoOptions.parse(List.of()));

            assertThat(arguments)
                    .contains("--postern.import-folder=" + Path.of("demo", "rooms"))
                    .contains("--postern.groups[0].name=Museum")
                    .contains("--postern.groups[0].members[0]=*@example.org");
        }
    }
}
