package org.postern.administration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postern.backend.ServerAddress;
import org.postern.configuration.BackEndSettings;
import org.postern.configuration.BackEnds;
import org.postern.configuration.PosternSettings;
import org.postern.configuration.ServerUri;
import org.postern.probe.Service;
import org.postern.signin.SignedInSessions;
import org.postern.signin.SignedInSessions.Session;
import org.postern.signin.SignedInUser;

/** The back ends of the configuration, how they stand, and whom each of them serves. */
@org.springframework.stereotype.Service
public class BackEndOverview {
    private static final int LONGEST_LOGIN_NAME = 256;
    private final PosternSettings settings;
    private final BackEnds backEnds;
    private final SignedInSessions sessions;

    BackEndOverview(PosternSettings settings, BackEnds backEnds, SignedInSessions sessions) {
        this.settings = settings;
        this.backEnds = backEnds;
        this.sessions = sessions;
    }

    /** All of them, in the order in which they are asked. */
    public List<Entry> all(SignedInUser administrator) {
        administrator.requireAdministrator();
        var signedIn = sessions.all(administrator);
        return settings.backends().stream().map(backEnd -> entry(backEnd, signedIn)).toList();
    }

    private static Entry entry(BackEndSettings backEnd, List<Session> signedIn) {
        var here = signedIn.stream().filter(one -> one.backEnd().equals(backEnd.name())).toList();
        int unanswered = (int) here.stream().filter(session -> !session.up()).count();
        return new Entry(
                backEnd.name(),
                backEnd.domain(),
                backEnd.match(),
                servers(backEnd),
                new State(here.size(), unanswered));
    }

    static List<Server> servers(BackEndSettings backEnd) {
        return Stream.of(
                        server(Service.IMAP, backEnd.imap()),
                        server(Service.SUBMISSION, backEnd.smtp()),
                        server(Service.SIEVE, backEnd.sieve()),
                        server(Service.NEWS, backEnd.nntp()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Server> server(Service service, @Nullable ServerUri uri) {
        return Optional.ofNullable(uri).map(known -> new Server(service, known.address()));
    }

    /** Who serves a login name, and by which pattern; empty where nobody does. */
    public Optional<Route> route(SignedInUser administrator, String loginName) {
        administrator.requireAdministrator();
        var name = loginName.strip();
        if (name.isEmpty() || name.length() > LONGEST_LOGIN_NAME) {
            return Optional.empty();
        }
        return backEnds.route(name)
                .flatMap(
                        route ->
                                all(administrator).stream()
                                        .filter(
                                                entry ->
                                                        entry.name().equals(route.backEnd().name()))
                                        .findFirst()
                                        .map(
                                                entry ->
                                                        new Route(
                                                                entry,
                                                                route.pattern(),
                                                                backEnds.addressOf(name)
                                                                        .address())));
    }

    /** One server of a back end. */
    public record Server(Service service, ServerAddress address) {}

    /**
     * How a back end stands, as those who are signed in see it.
     *
     * @param unanswered how many of them get no answer
     */
    public record State(int signedIn, int unanswered) {}

    /** One back end. */
    public record Entry(
            String name, String domain, List<String> patterns, List<Server> servers, State state) {
        public Entry {
            patterns = List.copyOf(patterns);
            servers = List.copyOf(servers);
        }
    }

    /**
     * Where a login name leads.
     *
     * @param pattern the one that fits first
     * @param address what mail of this user comes from
     */
    public record Route(Entry backEnd, String pattern, String address) {}
}
