package org.postern.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The texts of the window and the keys the code asks for. */
class TranslationsTest {
    private static final Pattern KEY =
            Pattern.compile(
                    "\"((?:app|account|mail|compose|failure|settings|news|calendar|tasks|invitation"
                            + "|contacts|bookmarks|notes|share|admin)\\.[a-z0-9-]+)\"");

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        assertThat(texts().stringPropertyNames()).containsAll(keysInCode());
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        Set<String> unused = new TreeSet<>(texts().stringPropertyNames());
        unused.removeAll(keysInCode());
        unused.removeIf(key -> key.matches("(place|density|appearance|mailbox)\\..*|.*[A-Z].*"));
        assertThat(unused).isEmpty();
    }

    private static Properties texts() throws IOException {
        var texts = new Properties();
        try (InputStream file =
                TranslationsTest.class.getResourceAsStream(
                        "/vaadin-i18n/translations.properties")) {
            texts.load(
                    new java.io.InputStreamReader(
                            java.util.Objects.requireNonNull(file),
                            java.nio.charset.StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> keysInCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        return keys;
    }
}
