package org.postern.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void englishComesInTwoWays() {
        assertThat(new Languages().all()).startsWith(Locale.UK, Locale.US);
    }

    @Test
    void furtherFileAddsALanguage() {
        var files =
                Stream.of(
                        "translations.properties",
                        "translations_pt_BR.properties",
                        "translations_de.properties",
                        "translations_en_GB.properties");

        assertThat(new Languages(files).all())
                .containsExactly(
                        Locale.UK, Locale.US, Locale.GERMAN, Locale.forLanguageTag("pt-BR"));
    }
}
