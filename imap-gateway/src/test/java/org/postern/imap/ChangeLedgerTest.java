package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.testservers.DovecotServer;

/**
 * Random changes over a connection that is cut, stalled and reset; after each an independent look
 * at the server finds every message where the outcome said it is: once, or twice only where the
 * outcome said so.
 *
 * <p>{@code -Dledger.changes=1000 -Dledger.seed=7} for more of it.
 */
class ChangeLedgerTest {
    private static final int CHANGES = Integer.getInteger("ledger.changes", 20);
    private static final long SEED = Long.getLong("ledger.seed", 1);

    private static Map<String, String> users() {
        Map<String, String> users = new TreeMap<>();
        users.put("ada", "engine");
        return users;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IMAP4rev1 UIDPLUS", "IMAP4rev1"})
    void nothingIsLostOrDoubledWithoutAWord(String capabilities) {
        DovecotServer.Options options = DovecotServer.Options.withUsers(users());
        try (DovecotServer server =
                        DovecotServer.start(
                                capabilities.isEmpty()
                                        ? options
                                        : options.capabilities(capabilities));
                LedgerWalk walk = new LedgerWalk(server, SEED)) {
            walk.take(CHANGES);

            System.out.println("ledger [" + capabilities + "] " + walk.counts());
            assertThat(walk.counts().faults()).isPositive();
        }
    }

    @Test
    void theLedgerNoticesAMessageThatIsMissing() {
        Map<MailboxName, Integer> once = Map.of(LedgerWalk.INBOX, 1);

        assertThat(complaints(Map.of())).isNotEmpty();
        assertThat(complaints(Map.of("m1", Map.of(LedgerWalk.INBOX, 2)))).isNotEmpty();
        assertThat(complaints(Map.of("m1", once, "m2", once))).isNotEmpty();
        assertThat(complaints(Map.of("m1", once))).isEmpty();
    }

    /** What a ledger with one message in INBOX says to this. */
    private static List<String> complaints(Map<String, Map<MailboxName, Integer>> found) {
        Ledger ledger = new Ledger();
        ledger.put("m1", LedgerWalk.INBOX);
        return ledger.complaints(found);
    }
}
