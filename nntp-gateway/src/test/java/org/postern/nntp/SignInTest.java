package org.postern.nntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.nntp.NewsAccounts.ANNA;
import static org.postern.nntp.NewsAccounts.GENERAL;
import static org.postern.nntp.NewsAccounts.IMPATIENT;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.backend.Transport;
import org.postern.nntp.NewsFailure.SignInRefused;
import org.postern.nntp.NewsFailure.TlsRefused;

class SignInTest {
    private final ScriptedNntpServer server = new ScriptedNntpServer();
    private final NewsGateway gateway = NntpNewsGateway.create(IMPATIENT);

    @BeforeEach
    void group() {
        server.on("GROUP", "211 0 1 0 example.general");
    }

    @AfterEach
    void close() {
        gateway.close();
        server.close();
    }

    private NewsAccount account(Transport transport) {
        return gateway.open(server.address(transport), ANNA);
    }

    @Test
    void saysNothingOfTheUserWhereNobodyAsks() {
        account(Transport.PLAIN).newest(GENERAL, 1);
        assertThat(server.lines()).noneMatch(line -> line.contains("AUTHINFO"));
    }

    @Test
    void signsInWhenAskedAndAsksAgain() {
        server.on("GROUP", "480 who are you", "211 0 1 0 example.general")
                .on("AUTHINFO USER anna", "381 more")
                .on("AUTHINFO PASS secret", "281 welcome");
        assertThat(account(Transport.PLAIN).newest(GENERAL, 1).overviews()).isEmpty();
        assertThat(server.lines())
                .containsSubsequence("AUTHINFO USER anna", "AUTHINFO PASS secret");
    }

    @Test
    void signsInByPlainWhereOnlyMechanismsAreOffered() {
        server.on(
                        "CAPABILITIES",
                        "101 list\nVERSION 2\nREADER\nOVER\nAUTHINFO SASL\nSASL PLAIN\n.",
                        "101 list\nVERSION 2\nREADER\nOVER\n.")
                .on("AUTHINFO SASL PLAIN AGFubmEAc2VjcmV0", "281 welcome");
        account(Transport.PLAIN).newest(GENERAL, 1);
        assertThat(server.lines()).contains("AUTHINFO SASL PLAIN AGFubmEAc2VjcmV0");
    }

    @Test
    void asksOnceOnlyAfterARefusalAndNeverRepeatsThePassword() {
        server.on("GROUP", "480 who are you").on("AUTHINFO USER", "481 not secret, anna");
        NewsAccount account = account(Transport.PLAIN);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> account.newest(GENERAL, 1))
                    .isInstanceOf(SignInRefused.class)
                    .hasMessage("481");
        }
        assertThat(server.lines().stream().filter(line -> line.startsWith("AUTHINFO")).count())
                .isEqualTo(1);
    }

    @Test
    void asksAgainAfterAFaultOfTheServerItself() {
        server.on("GROUP", "480 who are you", "480 who are you", "211 0 1 0 example.general")
                .on("AUTHINFO USER", "403 internal fault", "281 welcome");
        NewsAccount account = account(Transport.PLAIN);
        assertThatThrownBy(() -> account.newest(GENERAL, 1)).isInstanceOf(SignInRefused.class);
        assertThat(account.newest(GENERAL, 1).overviews()).isEmpty();
    }

    @Test
    void readsAsAStrangerWhereAnOfferedSignInFails() {
        server.on("CAPABILITIES", "101 list\nVERSION 2\nREADER\nOVER\nAUTHINFO USER\n.")
                .on("AUTHINFO USER", "403 internal fault");
        assertThat(account(Transport.PLAIN).newest(GENERAL, 1).overviews()).isEmpty();
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void goesNoFurtherWithoutTheTlsThatWasAskedFor() {
        server.on("STARTTLS", "580 cannot");
        assertThatThrownBy(() -> account(Transport.STARTTLS).newsgroups())
                .isInstanceOf(TlsRefused.class);
        assertThat(server.lines()).containsExactly("STARTTLS");
    }

    @Test
    void takesNothingThatWasPutBeforeTheTls() {
        server.on("STARTTLS", "382 go\n200 I am in the middle");
        assertThatThrownBy(() -> account(Transport.STARTTLS).newsgroups())
                .isInstanceOf(TlsRefused.class);
        assertThat(server.lines()).containsExactly("STARTTLS");
    }

    @Test
    void saysThatTheServerWantsTls() {
        server.on("GROUP", "483 TLS first");
        assertThatThrownBy(() -> account(Transport.PLAIN).newest(GENERAL, 1))
                .isInstanceOf(TlsRefused.class);
    }

    @Test
    void printsNoPassword() {
        assertThat(ANNA.toString()).doesNotContain("secret");
    }
}
