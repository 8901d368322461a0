package org.postern.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.message.EmailAddress;

class SenderAddressesTest {
    private static final EmailAddress ANNA = EmailAddress.of("anna@example.org");
    private final SenderAddresses addresses =
            new SenderAddresses(
                    List.of(
                            TestBackEnds.campus(
                                    "{login}@alumni.example.org",
                                    "{login}+*@example.org",
                                    "office@example.org"),
                            TestBackEnds.named("other")));

    @Test
    void ownAddressIsAlwaysAllowed() {
        assertThat(addresses.allows("other", ANNA, "Anna@Example.org")).isTrue();
        assertThat(addresses.allows("nowhere", ANNA, "anna@example.org")).isTrue();
    }

    @Test
    void patternsHoldForTheirBackEndAndUser() {
        assertThat(addresses.allows("campus", ANNA, "anna@alumni.example.org")).isTrue();
        assertThat(addresses.allows("campus", ANNA, "anna+lists@example.org")).isTrue();
        assertThat(addresses.allows("campus", ANNA, "office@example.org")).isTrue();
        assertThat(addresses.allows("campus", ANNA, "bert@alumni.example.org")).isFalse();
        assertThat(addresses.allows("campus", ANNA, "bert@example.org")).isFalse();
        assertThat(addresses.allows("other", ANNA, "office@example.org")).isFalse();
    }

    @Test
    void starStandsForNothingBeyondTheAtSign() {
        assertThat(addresses.allows("campus", ANNA, "anna+x@evil.test,y@example.org")).isFalse();
        assertThat(addresses.allows("campus", ANNA, "\"anna+x@evil.test\"@example.org")).isFalse();
        assertThat(addresses.allows("campus", ANNA, "anna+x@evil.test\r\n@example.org")).isFalse();
    }

    @Test
    void starInALoginNameIsNoPattern() {
        var star = EmailAddress.of("*@example.org");

        assertThat(addresses.allows("campus", star, "bert@alumni.example.org")).isFalse();
        assertThat(addresses.allows("campus", star, "office@example.org")).isTrue();
    }
}
