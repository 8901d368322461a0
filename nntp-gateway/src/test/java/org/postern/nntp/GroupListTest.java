package org.postern.nntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.nntp.NewsAccounts.ANNA;
import static org.postern.nntp.NewsAccounts.IMPATIENT;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.backend.Credentials;
import org.postern.backend.Transport;

class GroupListTest {
    private static final Credentials BERT = new Credentials("bert", "secret");

    private final ScriptedNntpServer server =
            new ScriptedNntpServer()
                    .on("LIST ACTIVE", "215 list\na.open 1 1 y\n.", "215 list\na.closed 1 1 y\n.");
    private final NewsGateway gateway = NntpNewsGateway.create(IMPATIENT);

    @AfterEach
    void close() {
        gateway.close();
        server.close();
    }

    private String onlyGroup(Credentials who) {
        var groups = gateway.open(server.address(Transport.PLAIN), who).newsgroups();
        assertThat(groups).hasSize(1);
        return groups.getFirst().name().value();
    }

    private long timesRead() {
        return server.lines().stream().filter("LIST ACTIVE"::equals).count();
    }

    @Test
    void isReadOnceForAllWhoReadAsStrangers() {
        assertThat(onlyGroup(ANNA)).isEqualTo("a.open");
        assertThat(onlyGroup(BERT)).isEqualTo("a.open");
        assertThat(timesRead()).isEqualTo(1);
    }

    @Test
    void isReadForEachOfThoseTheServerKnows() {
        server.on("CAPABILITIES", "101 list\nVERSION 2\nREADER\nOVER\nAUTHINFO USER\n.")
                .on("AUTHINFO USER", "281 welcome");
        assertThat(onlyGroup(ANNA)).isEqualTo("a.open");
        assertThat(onlyGroup(BERT)).isEqualTo("a.closed");
        assertThat(onlyGroup(ANNA)).isEqualTo("a.open");
        assertThat(timesRead()).isEqualTo(2);
    }
}
