package org.postern.demo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.demo.DemoUser;
import org.postern.demo.samples.SampleRooms.RoomFile;

class SampleRoomsTest {

    private static final Clock CLOCK = Clocks.awkward().findFirst().orElseThrow();
    private static final String SHARE =
            "calendars/[^=]+ = (busy|read|write) (demo|robin)@example\\.org"
                    + "|(contacts|bookmarks|notes)/[^=]+ ="
                    + " (read|write) (group Museum|(demo|robin)@example\\.org)";

    @ParameterizedTest
    @MethodSource("org.postern.demo.samples.Clocks#awkward")
    void noPlaceholderIsLeft(Clock clock) {
        for (var file : SampleRooms.all(clock)) {
            assertThat(file.text())
                    .as(file.path())
                    .doesNotContainPattern("\\{(" + Placeholders.NAMES + ")[ }]");
        }
    }

    @Test
    void everyFileHasItsPlaceInTheLayoutAndANameThatEveryMachineCanWrite() {
        for (var file : SampleRooms.all(CLOCK)) {
            assertThat(file.path())
                    .matches(
                            "(demo|robin)@example\\.org/(shares\\.txt|calendars/[^/]+\\.ics"
                                    + "|contacts/[^/]+\\.vcf|bookmarks/[^/]+\\.html"
                                    + "|notes/[^/]+/[^/]+\\.md)")
                    .matches("[A-Za-z0-9@/ ,._-]+");
        }
    }

    @Test
    void everyRoomOfBothIsFurnished() {
        var paths = SampleRooms.all(CLOCK).stream().map(RoomFile::path).toList();

        for (var user : List.of(DemoUser.DEMO, DemoUser.ROBIN)) {
            for (var room : List.of("calendars", "contacts", "bookmarks", "notes", "shares.txt")) {
                assertThat(paths).anyMatch(path -> path.startsWith(user.address() + "/" + room));
            }
        }
        assertThat(paths).filteredOn(path -> path.startsWith("demo@example.org/notes")).hasSize(12);
    }

    @Test
    void everySharedThingIsThere() {
        var files = SampleRooms.all(CLOCK);
        for (var shares : files) {
            if (!shares.path().endsWith("shares.txt")) {
                continue;
            }
            var home = shares.path().replace("shares.txt", "");
            for (var line : shares.text().lines().filter(line -> !line.startsWith("#")).toList()) {
                var thing = home + line.substring(0, line.indexOf(" = "));

                assertThat(line).matches(SHARE);
                assertThat(files)
                        .as(line)
                        .anyMatch(file -> file.path().matches("\\Q" + thing + "\\E[./].*"));
            }
        }
    }

    @Test
    void notesAreMarkdownWithTagsOnTheFirstLine() {
        for (var file : SampleRooms.all(CLOCK)) {
            if (file.path().endsWith(".md")) {
                assertThat(file.text())
                        .as(file.path())
                        .matches("(?s)Tags: [^\\n]+\\n\\n# [^\\n]+\\n.+")
                        .doesNotContain("\r");
            }
        }
    }

    @Test
    void writesTheFilesBelowTheFolder(@TempDir Path folder) throws Exception {
        var rooms = folder.resolve("not/there/yet");

        SampleRooms.write(CLOCK, rooms);

        for (var file : SampleRooms.all(CLOCK)) {
            assertThat(Files.readString(rooms.resolve(file.path()), StandardCharsets.UTF_8))
                    .isEqualTo(file.text());
        }
    }
}
