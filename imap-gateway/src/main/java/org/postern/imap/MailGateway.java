package org.postern.imap;

import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;

/** The way to all mail servers: one a process. */
public interface MailGateway extends AutoCloseable {

    /**
     * Connects, protects the connection and signs in.
     *
     * @return the account, with one warm connection; the caller closes it
     * @throws MailFailure.SignInRefused for a wrong name or password, indistinguishably
     * @throws MailFailure.Unreachable when there is no answer
     * @throws MailFailure.TlsRefused before any credential was sent
     */
    MailAccount signIn(BackEnd backEnd, Credentials credentials);

    /** Connections there are now to a back end, of all accounts together. */
    int connections(String backEnd);

    /** Closes all accounts. */
    @Override
    void close();
}
