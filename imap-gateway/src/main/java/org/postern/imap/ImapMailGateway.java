package org.postern.imap;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.imap.internal.BackEndDoors;
import org.postern.imap.internal.ConnectionOpener;
import org.postern.imap.internal.ImapAccount;
import org.postern.imap.internal.SummaryCache;
import org.postern.imap.internal.wire.Deadlines;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.SignIn;
import org.postern.imap.internal.wire.WireLimits;

/** Mail on IMAP servers, RFC 9051 and RFC 3501. */
public final class ImapMailGateway implements MailGateway {
    private final GatewaySettings settings;
    private final SummaryCache cache;
    private final Deadlines deadlines = new Deadlines();
    private final SignIn signIn;
    private final BackEndDoors doors;
    private final Set<ImapAccount> accounts = ConcurrentHashMap.newKeySet();

    private ImapMailGateway(GatewaySettings settings) {
        this.settings = settings;
        this.cache = new SummaryCache(settings.cacheOctets());
        this.signIn =
                new SignIn(
                        settings.connectLimit(),
                        settings.commandLimit(),
                        deadlines,
                        WireLimits.defaults(),
                        settings.compression());
        this.doors = new BackEndDoors(settings);
    }

    public static MailGateway create(GatewaySettings settings) {
        return new ImapMailGateway(settings);
    }

    @Override
    public MailAccount signIn(BackEnd backEnd, Credentials credentials) {
        ConnectionOpener opener =
                new ConnectionOpener(
                        signIn, backEnd, credentials, doors.of(backEnd.name()), Clock.systemUTC());
        ImapConnection first = opener.openToWork();
        ImapAccount account =
                new ImapAccount(
                        opener,
                        settings,
                        cache.of(backEnd.name(), credentials.userName()),
                        Clock.systemUTC(),
                        RandomGenerator.getDefault(),
                        accounts::remove);
        account.start(first);
        accounts.add(account);
        return account;
    }

    @Override
    public int connections(String backEnd) {
        return doors.connections(backEnd);
    }

    @Override
    public void close() {
        try (var closers =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("postern-imap-close-", 0).factory())) {
            accounts.forEach(account -> closers.execute(account::close));
        }
        deadlines.close();
    }
}
