package org.postern.imap.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailbox names on the wire, RFC 3501 §5.1.3. */
class ModifiedUtf7Test {

    @ParameterizedTest
    @CsvSource({
        "INBOX, INBOX",
        "~peter/mail/台北/日本語, '~peter/mail/&U,BTFw-/&ZeVnLIqe-'",
        "Entwürfe, Entw&APw-rfe",
        "A&B, A&-B",
        "&, &-",
        "ü&ü, &APw-&-&APw-",
        "😀, &2D3eAA-",
        "Ä-, &AMQ--"
    })
    void encodesAndDecodes(String name, String wire) {
        assertThat(ModifiedUtf7.encode(name)).isEqualTo(wire);
        assertThat(ModifiedUtf7.decode(wire)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "a&b",
                "&U,BTFw-&ZeVnLIqe-",
                "&AGE-",
                "&A-",
                "&AP-",
                "&$-",
                "Entwürfe",
                "&/wA-"
            })
    void knowsWhatCannotBeSentBack(String wire) {
        assertThat(ModifiedUtf7.decode(wire)).isEmpty();
    }

    @Test
    void decodesWhateverItEncodes() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            StringBuilder name = new StringBuilder();
            random.ints(1 + random.nextInt(12), 0x20, 0x2_0000)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .map(c -> random.nextBoolean() ? c : '&' + c % 60)
                    .forEach(name::appendCodePoint);

            assertThat(ModifiedUtf7.decode(ModifiedUtf7.encode(name.toString())))
                    .contains(name.toString());
        }
    }
}
