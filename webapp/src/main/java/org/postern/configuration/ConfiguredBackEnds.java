package org.postern.configuration;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.postern.backend.BackEnd;
import org.postern.message.EmailAddress;

/** The back ends of the configuration file, ready for use. */
final class ConfiguredBackEnds implements BackEnds {
    private final List<Served> served;

    ConfiguredBackEnds(List<BackEndSettings> settings) {
        served =
                IntStream.range(0, settings.size())
                        .mapToObj(i -> served(i, settings.get(i)))
                        .toList();
    }

    private static Served served(int index, BackEndSettings settings) {
        var tls = TlsTrust.context(settings.trust(), "postern.backends[" + index + "].trust");
        var backEnd =
                new BackEnd(
                        settings.name(),
                        settings.imap().address(),
                        settings.smtp().address(),
                        settings.nntp() == null ? null : settings.nntp().address(),
                        tls);
        var patterns = settings.match().stream().map(LoginNamePattern::new).toList();
        return new Served(backEnd, settings.domain(), patterns);
    }

    @Override
    public List<BackEnd> all() {
        return served.stream().map(Served::backEnd).toList();
    }

    @Override
    public Optional<BackEnd> serving(String loginName) {
        return first(loginName).map(Served::backEnd);
    }

    @Override
    public Optional<Route> route(String loginName) {
        return first(loginName)
                .map(
                        found ->
                                new Route(
                                        found.backEnd(),
                                        found.patterns().stream()
                                                .filter(one -> one.matches(loginName))
                                                .findFirst()
                                                .orElseThrow()
                                                .text()));
    }

    @Override
    public EmailAddress addressOf(String loginName) {
        if (loginName.contains("@")) {
            return EmailAddress.of(loginName);
        }
        return EmailAddress.of(
                first(loginName).map(s -> loginName + '@' + s.domain()).orElse(loginName));
    }

    @Override
    public Optional<BackEnd> atHome(EmailAddress address) {
        boolean known =
                served.stream().anyMatch(s -> s.domain().equalsIgnoreCase(address.domain()));
        return known ? serving(address.address()) : Optional.empty();
    }

    private Optional<Served> first(String loginName) {
        return served.stream().filter(s -> s.serves(loginName)).findFirst();
    }

    private record Served(BackEnd backEnd, String domain, List<LoginNamePattern> patterns) {
        boolean serves(String loginName) {
            return patterns.stream().anyMatch(p -> p.matches(loginName));
        }
    }
}
