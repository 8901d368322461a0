package org.postern.nntp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.nntp.NewsAccounts.GENERAL;
import static org.postern.nntp.NewsAccounts.IMPATIENT;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.backend.Credentials;
import org.postern.backend.Transport;
import org.postern.message.MessageId;
import org.postern.nntp.NewsFailure.SignInRefused;

class CommandInjectionTest {
    private final ScriptedNntpServer server = new ScriptedNntpServer();
    private final NewsGateway gateway = NntpNewsGateway.create(IMPATIENT);

    @AfterEach
    void close() {
        gateway.close();
        server.close();
    }

    private NewsAccount account(String name, String password) {
        return gateway.open(server.address(Transport.PLAIN), new Credentials(name, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\r\nPOST",
                "a\nPOST",
                "a\rPOST",
                "a\u0000b",
                "a b",
                "a\tb",
                "a\u0085b",
                "a\u2028b",
                "a\u202Eb",
                "a\u00A0b",
                "a*",
                "a?",
                "!a",
                "a,b",
                "a[b",
                "a\\b",
                "a\uD800"
            })
    void takesNoSuchTextForTheNameOfAGroup(String text) {
        assertThat(GroupName.of(text)).isEmpty();
    }

    @Test
    void takesNamesUpToWhatFitsOnALine() {
        assertThat(GroupName.of("x".repeat(460))).isPresent();
        assertThat(GroupName.of("x".repeat(461))).isEmpty();
        assertThat(GroupName.of("ü".repeat(231))).isEmpty();
        assertThat(GroupName.of("de.comp.größe")).isPresent();
        // the low octets of these are CR and LF; they must go out as UTF-8
        assertThat(GroupName.of("a\u760D\u760Ab")).isPresent();
    }

    @Test
    void writesCharactersWhoseLowOctetsAreALineEndAsOneLine() {
        server.on("GROUP", "411 no");
        assertThat(account("anna", "secret").ranges(List.of(new GroupName("a\u760D\u760APOST"))))
                .isEmpty();
        assertThat(server.lines()).contains("GROUP a\u760D\u760APOST").doesNotContain("POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b\r\nPOST",
                "a@b>\r\n",
                "a b@c",
                "",
                "a<b",
                "a>b",
                "\u760D\u760A@x",
                "ü@x"
            })
    void asksForNoArticleWhoseNameNoServerCanHave(String id) {
        NewsAccount account = account("anna", "secret");
        assertThat(account.article(new MessageId(id))).isEmpty();
        assertThatThrownBy(() -> account.post(new MessageId(id), out -> {}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret\r\nPOST", "secret\nPOST", "se\u0000cret", "", "se\rcret"})
    void saysNoPasswordThatIsMoreThanALine(String password) {
        server.on("GROUP", "480 who are you").on("AUTHINFO", "281 fine");
        NewsAccount account = account("anna", password);
        assertThatThrownBy(() -> account.newest(GENERAL, 1)).isInstanceOf(SignInRefused.class);
        assertThat(server.lines()).noneMatch(line -> line.startsWith("AUTHINFO"));
        assertThat(server.lines()).doesNotContain("POST");
    }

    @Test
    void sendsAnArticleOfHostileLineEndsAsOneArticle() {
        server.on("POST", "340 go").on(".", "240 thanks");
        MessageId id = new MessageId("a@x");
        byte[] hostile = "Subject: x\n\n.\nPOST\r.\rQUIT\r\n.\r\nlast".getBytes(US_ASCII);
        account("anna", "secret").post(id, out -> out.write(hostile));
        List<String> lines = server.lines();
        assertThat(lines.subList(lines.indexOf("POST"), lines.size()))
                .containsExactly(
                        "POST", "Subject: x", "", "..", "POST", "..", "QUIT", "..", "last", ".");
    }
}
