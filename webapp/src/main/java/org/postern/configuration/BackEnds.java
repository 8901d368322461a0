package org.postern.configuration;

import java.util.List;
import java.util.Optional;
import org.postern.backend.BackEnd;
import org.postern.message.EmailAddress;

/** The back ends of the configuration file and whom each of them serves. */
public interface BackEnds {

    /** All of them, in the order of the file. */
    List<BackEnd> all();

    /** The first back end one of whose patterns fits the login name. */
    Optional<BackEnd> serving(String loginName);

    /** Likewise, with the pattern that fits. */
    Optional<Route> route(String loginName);

    /** Which back end serves a login name, and why. */
    record Route(BackEnd backEnd, String pattern) {}

    /**
     * The address mail of this user comes from: the login name itself where it is an address, else
     * the login name at the domain of the back end that serves it.
     */
    EmailAddress addressOf(String loginName);

    /**
     * The back end that serves the address as a login name, where its domain is that of one of
     * them; empty for strangers, whom a pattern for everybody would serve too.
     */
    Optional<BackEnd> atHome(EmailAddress address);
}
