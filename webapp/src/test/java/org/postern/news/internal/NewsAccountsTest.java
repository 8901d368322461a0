package org.postern.news.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.administration.Users;
import org.postern.backend.BackEnd;
import org.postern.nntp.NewsFailure.Unreachable;
import org.postern.signin.SignedInUser;
import org.postern.signin.SignedOut;

class NewsAccountsTest {
    private final NewsAccounts accounts = new NewsAccounts();

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void isOneForEachSignIn() {
        SignedInUser user = reader();
        assertThat(accounts.of(user))
                .isSameAs(accounts.of(user))
                .isNotSameAs(accounts.of(reader()));
    }

    @Test
    void isNotMadeAgainAfterTheSignOut() {
        SignedInUser user = reader();
        accounts.of(user);
        accounts.signedOut(new SignedOut(user));
        assertThatThrownBy(() -> accounts.of(user)).isInstanceOf(Unreachable.class);
    }

    private static SignedInUser reader() {
        SignedInUser plain = Users.ordinary();
        BackEnd home = plain.backEnd();
        return new SignedInUser(
                plain.loginName(),
                plain.address(),
                new BackEnd("campus", home.imap(), home.smtp(), home.imap(), home.tls()),
                plain.account(),
                plain.credentials(),
                false);
    }
}
