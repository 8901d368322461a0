package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a@b.c|<a@b.c>",
                "<a@b.c>|<a@b.c>",
                "Ann <a@b.c>|Ann<a@b.c>",
                "Ann Bell <a@b.c>|Ann Bell<a@b.c>",
                "Ann   Bell<a@b.c>|Ann Bell<a@b.c>",
                "\"Bell, Ann\" <a@b.c>|Bell, Ann<a@b.c>",
                "\"A \\\"B\\\" C\" <a@b.c>|A \"B\" C<a@b.c>",
                "a@b.c (Ann Bell)|Ann Bell<a@b.c>",
                "Ann Bell a@b.c|Ann Bell<a@b.c>",
                "a@b.c, d@e.f;g@h.i|<a@b.c><d@e.f><g@h.i>",
                "a@b.c d@e.f|<a@b.c><d@e.f>",
                "  ,;, a@b.c ,,|<a@b.c>",
                "mailto:a@b.c|<a@b.c>",
                "Ann <mailto:a@b.c>|Ann<a@b.c>",
                "Friends: a@b.c, d@e.f;|<a@b.c><d@e.f>",
                "grüße@bücher.de|<grüße@bücher.de>",
                "日本 <a@b.c>|日本<a@b.c>",
                "O'Neil <a@b.c>|O'Neil<a@b.c>",
            })
    void readsWhatPeopleType(String typed, String expected) {
        AddressList list = AddressList.parse(typed);

        assertThat(list.invalid()).isEmpty();
        assertThat(list.valid().stream().map(a -> a.name() + '<' + a.address() + '>').toList())
                .isEqualTo(List.of(expected.replace("><", ">\n<").split("\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "a@",
                "@b.c",
                "a b@",
                "Ann <nobody>",
                "a@b..c",
                "a..b@c.d",
                "\"Someone\" <valid@a.b>:<attacker@c.d>",
                "<a@b.c> <d@e.f>",
                "<a@b.c> trailing",
                "a@b@c.d",
                "\"Ann\" <>",
                "\"quoted only\""
            })
    void tellsWhatIsNoAddress(String typed) {
        AddressList list = AddressList.parse(typed);

        assertThat(list.valid()).isEmpty();
        assertThat(list.invalid()).hasSize(1);
    }

    @Test
    void separatesLinesAndSurvivesAnOpenQuote() {
        AddressList list = AddressList.parse("Ann <a@b.c>\r\n\"Bob <d@e.f>, g@h.i\nj@k.l");

        assertThat(list.valid())
                .extracting(EmailAddress::address)
                .containsExactly("a@b.c", "d@e.f", "g@h.i", "j@k.l");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ann\u0000 <a@b.c>",
                "\"Ann\u202E\" <a@b.c>",
                "Ann\u0085 <a\u0007@b.c>",
                "Ann\tBell <a@b.c\u2028>",
                "\u2066a@b.c\u2069"
            })
    void letsNoControlThrough(String typed) {
        AddressList list = AddressList.parse(typed);
        String all = list.valid() + " " + list.invalid();

        assertThat(all.chars().noneMatch(Character::isISOControl)).isTrue();
        assertThat(all).doesNotContain("\u202E", "\u2028", "\u2066", "\u2069");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ann",
                "Ann Bell",
                "Bell, Ann",
                "A \"B\" C",
                "back\\slash",
                "a@b",
                "Ann (work)",
                "x; y",
                "<z>",
                "two  spaces",
                "=?utf-8?Q?a?=",
                "日本 語",
                "Dr. Who",
                "a:b",
                "\"",
                "'"
            })
    void readsAgainWhatItShows(String name) {
        var address = new EmailAddress(name, "a.b@example.org");

        assertThat(AddressList.parse(AddressList.format(address)).valid()).containsExactly(address);

        var several = List.of(address, EmailAddress.of("c@d.e"), address);
        assertThat(AddressList.parse(AddressList.format(several)))
                .isEqualTo(new AddressList(several, List.of()));
    }

    @Test
    void showsNoLineBreakOfAReceivedAddress() {
        var hostile = new EmailAddress("Ann\r\nBcc: x", "a@b.c\r\nX: y");

        assertThat(AddressList.format(hostile)).doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "\"a\" ", "<", "(", "\\", ",", "a ", "a@b.c,", "\"\n", "<,", "@", ":"})
    void isLinear(String piece) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> AddressList.parse(piece.repeat(200_000 / piece.length())));
    }
}
