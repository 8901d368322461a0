package org.postern.signin;

import java.security.Principal;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.imap.MailAccount;
import org.postern.message.EmailAddress;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who has signed in, with the mail account that came of it. Lives as long as the HTTP
 * session and is never written anywhere: it holds the password.
 */
public final class SignedInUser implements Principal, AuthenticatedPrincipal {
    /** The role that opens {@code /admin}. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private final String loginName;
    private final EmailAddress address;
    private final BackEnd backEnd;
    private final MailAccount account;
    private final Credentials credentials;
    private final boolean administrator;

    public SignedInUser(
            String loginName,
            EmailAddress address,
            BackEnd backEnd,
            MailAccount account,
            Credentials credentials,
            boolean administrator) {
        this.loginName = loginName;
        this.address = address;
        this.backEnd = backEnd;
        this.account = account;
        this.credentials = credentials;
        this.administrator = administrator;
    }

    /** The name as typed at sign-in. */
    public String loginName() {
        return loginName;
    }

    /** The address this user's mail comes from. */
    public EmailAddress address() {
        return address;
    }

    public BackEnd backEnd() {
        return backEnd;
    }

    /** The user's mail; closed when the session ends. */
    public MailAccount account() {
        return account;
    }

    /** For the submission server. */
    public Credentials credentials() {
        return credentials;
    }

    /** Whether {@code /admin} is open to this user. */
    public boolean administrator() {
        return administrator;
    }

    /**
     * To be called first by every service that is for administrators.
     *
     * @throws AccessDeniedException for anybody else
     */
    public void requireAdministrator() {
        if (!administrator) {
            throw new AccessDeniedException("for administrators only");
        }
    }

    /**
     * The key of everything kept for this user: users of two back ends may have one login name, so
     * the name of the back end is part of it.
     */
    @Override
    public String getName() {
        return backEnd.name() + '/' + loginName;
    }

    @Override
    public String toString() {
        return "SignedInUser[" + backEnd.name() + "]";
    }
}
