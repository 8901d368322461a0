package org.postern.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookTest {

    private static String served(String path) throws IOException {
        try (var in = LookTest.class.getResourceAsStream("/META-INF/resources/" + path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Look.STYLES, Look.SIGN_IN, CalendarBoard.STYLES, Look.MARK, Look.ICON})
    void servesWhatItNames(String path) throws IOException {
        assertThat(served(path)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void drawsEveryIcon(AppIcon icon) throws IOException {
        assertThat(served(Look.STYLES)).contains(".i-" + icon.id() + " {");
    }

    @Test
    void bothSheetsStandAlone() throws IOException {
        assertThat(served(Look.STYLES)).contains("--app-accent:").doesNotContain("@import");
        assertThat(served(Look.SIGN_IN)).contains("--app-accent:").doesNotContain("@import");
    }

    @Test
    void everyRoomMayLetTheListHaveAllThatIsRightOfTheTree() throws IOException {
        assertThat(served(Look.STYLES)).contains("postern-passage.joined { grid-template-columns:");
    }

    @Test
    void asksNoOtherHostForAnything() throws IOException {
        assertThat(served(Look.STYLES).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "url(//");
    }
}
