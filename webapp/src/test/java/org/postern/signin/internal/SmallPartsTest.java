package org.postern.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPartsTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002",
        "'', ''",
        "unix, ''",
    })
    void clientIsAnAddressOrAnIpv6Network(String address, String network) {
        assertThat(ClientNetwork.of(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "a\nb", "a\rb", "a\u0000", "a\u001b[31m", "a\u202eb", "a\u2028b"})
    void namesWithControlCharactersAreRefused(String typed) {
        assertThat(LoginName.of(typed)).isEmpty();
    }

    @Test
    void namesAreAtMost256Characters() {
        assertThat(LoginName.of("a".repeat(256))).isPresent();
        assertThat(LoginName.of("a".repeat(257))).isEmpty();
        assertThat(LoginName.of("a".repeat(1_000_000))).isEmpty();
    }

    @Test
    void namesAreTakenWithoutSpaceAroundThem() {
        assertThat(LoginName.of(" anna@example.org\t"))
                .map(LoginName::text)
                .hasValue("anna@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", "ANNA@example.org", "\uFF41nna@example.org"})
    void spellingsOfOneAccountAreCountedTogether(String spelling) {
        assertThat(LoginName.folded(spelling)).isEqualTo("anna@example.org");
    }

    @Test
    void valuesPutIntoAPageAreNotPlaces() {
        assertThat(HtmlTemplate.fill("<${a}|${b}>", Map.of("a", "${b}$1\\", "b", "x")))
                .isEqualTo("<${b}$1\\|x>");
    }
}
