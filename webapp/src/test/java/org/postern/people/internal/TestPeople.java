package org.postern.people.internal;

import java.util.List;
import java.util.Optional;
import org.postern.backend.BackEnd;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;
import org.postern.configuration.BackEnds;
import org.postern.configuration.GroupSettings;
import org.postern.configuration.Groups;
import org.postern.database.TestDatabase;
import org.postern.message.EmailAddress;

/**
 * People of example.org for tests: everybody is in the group Everybody, ben in Registry too. Nobody
 * else has a back end.
 */
public final class TestPeople {
    private TestPeople() {}

    public static org.postern.people.People in(TestDatabase database) {
        var groups =
                new Groups(
                        List.of(
                                new GroupSettings("Everybody", List.of("*@example.org")),
                                new GroupSettings("Registry", List.of("ben@example.org"))));
        return new JdbcPeople(database.client(), new Campus(), groups);
    }

    private static final class Campus implements BackEnds {
        private static final ServerAddress SERVER =
                new ServerAddress("localhost", 1, Transport.PLAIN);
        private final BackEnd backEnd;

        Campus() {
            try {
                backEnd =
                        new BackEnd(
                                "campus", SERVER, SERVER, javax.net.ssl.SSLContext.getDefault());
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<BackEnd> all() {
            return List.of(
                    backEnd, new BackEnd("physics", backEnd.imap(), backEnd.smtp(), backEnd.tls()));
        }

        @Override
        public Optional<BackEnd> serving(String loginName) {
            return Optional.of(backEnd);
        }

        @Override
        public Optional<Route> route(String loginName) {
            return Optional.of(new Route(backEnd, "*"));
        }

        @Override
        public EmailAddress addressOf(String loginName) {
            return EmailAddress.of(loginName + "@example.org");
        }

        @Override
        public Optional<BackEnd> atHome(EmailAddress address) {
            return address.domain().equalsIgnoreCase("example.org")
                    ? Optional.of(backEnd)
                    : Optional.empty();
        }
    }
}
