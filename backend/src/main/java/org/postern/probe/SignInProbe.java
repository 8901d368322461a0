package org.postern.probe;

import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;

/** Signs in to a server as the product does, and out again. */
public interface SignInProbe {

    /** {@link Finding.SignedIn} or why not; blocks, with deadlines. */
    Finding signIn(BackEnd backEnd, Credentials credentials);
}
