package org.postern.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.backend.BackEnd;
import org.postern.message.EmailAddress;

class ConfiguredBackEndsTest {
    private final BackEnds backEnds =
            new ConfiguredBackEnds(
                    List.of(
                            settings("physics", List.of("*@phys.example.org", "phys-*"), null),
                            settings("exact", List.of("root"), null),
                            settings("campus", List.of("*@example.org", "s*n"), null)));

    @ParameterizedTest
    @CsvSource({
        "anna@phys.example.org, physics",
        "ANNA@Phys.Example.ORG, physics",
        "phys-17, physics",
        "phys-, physics",
        "anna@example.org, campus",
        "root, exact",
        "simon, campus",
        "sn, campus",
        "rooted, ",
        "aroot, ",
        "s, ",
        "n, ",
        "anna@elsewhere.org, ",
    })
    void firstPatternThatFitsWins(String login, @Nullable String expected) {
        assertThat(backEnds.serving(login).map(BackEnd::name).orElse(null)).isEqualTo(expected);
    }

    @Test
    void addressOfOurDomainIsAtHomeWhereItWouldSignIn() {
        var house =
                new ConfiguredBackEnds(
                        List.of(
                                settings("first", List.of("a*@all.example"), null),
                                settings("all", List.of("*"), null)));

        assertThat(house.atHome(EmailAddress.of("ben@ALL.example")).map(BackEnd::name))
                .contains("all");
        assertThat(house.atHome(EmailAddress.of("ann@all.example")).map(BackEnd::name))
                .contains("first");
        assertThat(house.atHome(EmailAddress.of("eve@elsewhere.test"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a*b*c, abc, true",
        "a*b*c, axxbxxc, true",
        "a*b*c, axxcxxb, false",
        "*ab*ab*, ab, false",
        "*ab*ab*, abab, true",
        "ab*ba, aba, false",
        "**, anything, true",
        "a.c, abc, false",
    })
    void starStandsForAnythingAndNothingElseDoes(String pattern, String name, boolean fits) {
        assertThat(new LoginNamePattern(pattern).matches(name)).isEqualTo(fits);
    }

    @Test
    void patternOfManyStarsIsAnsweredAtOnce() {
        var pattern = new LoginNamePattern("*a".repeat(128) + "b");
        var began = System.nanoTime();

        assertThat(pattern.matches("a".repeat(256))).isFalse();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void bareNameGetsTheDomainOfItsBackEnd() {
        assertThat(backEnds.addressOf("phys-17").address()).isEqualTo("phys-17@physics.example");
        assertThat(backEnds.addressOf("simon").address()).isEqualTo("simon@campus.example");
        assertThat(backEnds.addressOf("a@example.org").address()).isEqualTo("a@example.org");
        assertThat(backEnds.addressOf("nobody").address()).isEqualTo("nobody");
    }

    @Test
    void trustFileWithoutCertificateIsRefused(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("ca.pem"), "nothing of the kind");

        assertThatThrownBy(
                        () ->
                                new ConfiguredBackEnds(
                                        List.of(settings("campus", List.of("*"), file))))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("postern.backends[0].trust");
    }

    private static BackEndSettings settings(String name, List<String> match, @Nullable Path trust) {
        return new BackEndSettings(
                name,
                match,
                name + ".example",
                ServerUri.of("imaps://imap.example.org"),
                ServerUri.of("smtp://smtp.example.org"),
                null,
                null,
                trust,
                List.of());
    }
}
