package org.postern.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/mail",
                "/mail/INBOX/17",
                "/mail/~b64/17?a=b&c=%20d",
                "/mail/Entw%C3%BCrfe/17",
                "/calendar/week/2026-11-22",
            })
    void pathsOfOursAreTaken(String path) {
        assertThat(LocalPath.of(path)).map(LocalPath::text).hasValue(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mail",
                "//evil.example",
                "///evil.example",
                "////evil.example/mail",
                "/\\evil.example",
                "\\\\evil.example",
                "/\\/evil.example",
                "https://evil.example",
                "https:evil.example",
                "http:///evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                " /mail",
                "/ /evil.example",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/\n/evil.example",
                "/mail\u0000",
                "/mail//evil.example",
                "/mail/..//evil.example",
                "/mail/../admin",
                "/./mail",
                "/%",
                "/%zz",
                "/mail#//evil.example",
                "/@evil.example//",
                "/\u2028evil",
                "/\uFF0F\uFF0Fevil.example",
                "/?next=https://evil.example",
            })
    void everythingElseIsNot(String path) {
        assertThat(LocalPath.of(path)).isEmpty();
    }
}
