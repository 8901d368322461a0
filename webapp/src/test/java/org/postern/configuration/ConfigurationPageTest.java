package org.postern.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for administrators has every setting. */
class ConfigurationPageTest {

    static Stream<String> settings() {
        return Stream.of(
                        keys("postern.", PosternSettings.class),
                        keys("postern.backends[].", BackEndSettings.class),
                        keys("postern.groups[].", GroupSettings.class),
                        keys("postern.session.", SessionSettings.class))
                .flatMap(keys -> keys);
    }

    private static Stream<String> keys(String prefix, Class<? extends Record> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .map(c -> c.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .map(prefix::concat);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void pageHasTheSetting(String key) throws IOException {
        assertThat(Files.readString(Path.of("../docs/configuration.md"))).contains("`" + key + "`");
    }
}
