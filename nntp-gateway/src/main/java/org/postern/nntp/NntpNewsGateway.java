package org.postern.nntp;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postern.backend.Credentials;
import org.postern.nntp.internal.Deadlines;
import org.postern.nntp.internal.GroupLists;
import org.postern.nntp.internal.NntpAccount;

/** News on NNTP servers, RFC 3977 and, where they are older, RFC 2980. */
public final class NntpNewsGateway implements NewsGateway {
    private final NewsSettings settings;
    private final Deadlines deadlines = new Deadlines();
    private final GroupLists lists;
    private final Set<NntpAccount> accounts = ConcurrentHashMap.newKeySet();

    private NntpNewsGateway(NewsSettings settings) {
        this.settings = settings;
        lists = new GroupLists(settings.groupsKept());
    }

    public static NewsGateway create(NewsSettings settings) {
        return new NntpNewsGateway(settings);
    }

    @Override
    public NewsAccount open(NewsServer server, Credentials credentials) {
        NntpAccount account =
                NntpAccount.create(
                        server, settings, deadlines, lists, credentials, accounts::remove);
        accounts.add(account);
        return account;
    }

    @Override
    public void close() {
        accounts.forEach(NntpAccount::close);
        deadlines.close();
    }
}
