package org.postern.nntp;

import org.postern.backend.Credentials;

/** The way to all news servers: one a process. */
public interface NewsGateway extends AutoCloseable {

    /**
     * The news of one user; connects when something is asked. The credentials are shown to the
     * server only where it offers or demands a sign-in, and without TLS only where the address says
     * so.
     *
     * @return the account; the caller closes it
     */
    NewsAccount open(NewsServer server, Credentials credentials);

    /** Closes all accounts. */
    @Override
    void close();
}
