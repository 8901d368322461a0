package org.postern.nntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.nntp.NewsAccounts.ANNA;
import static org.postern.nntp.NewsAccounts.IMPATIENT;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.backend.Transport;
import org.postern.nntp.NewsFailure.CommandRefused;
import org.postern.nntp.NewsFailure.ProtocolViolation;
import org.postern.nntp.NewsFailure.SignInRefused;

class GroupRangesTest {
    private static final GroupName ONE = new GroupName("example.one");
    private static final GroupName TWO = new GroupName("example.two");
    private static final GroupName THREE = new GroupName("example.three");
    private static final List<GroupName> ALL = List.of(ONE, TWO, THREE);

    private final ScriptedNntpServer server = new ScriptedNntpServer();
    private final NewsGateway gateway = NntpNewsGateway.create(IMPATIENT);
    private final NewsAccount account = gateway.open(server.address(Transport.PLAIN), ANNA);

    @BeforeEach
    void groups() {
        server.on("CAPABILITIES", "101 list\nVERSION 2\nREADER\nOVER\n.")
                .on("GROUP example.one", "211 1 1 1 example.one")
                .on("GROUP example.two", "211 2 1 2 example.two")
                .on("GROUP example.three", "211 3 1 3 example.three");
    }

    @AfterEach
    void close() {
        gateway.close();
        server.close();
    }

    @Test
    void leavesOutAGroupThatIsRefusedAndStaysInStep() {
        for (String no : List.of("502 not you", "503 cannot", "403 fault", "411 no such")) {
            server.on("GROUP example.two", no);
            assertThat(account.ranges(ALL)).containsOnlyKeys(ONE, THREE);
            assertThat(account.ranges(List.of(ONE)).get(ONE)).isEqualTo(new GroupRange(1, 1, 1));
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void leavesOutAGroupThatIsForPeopleTheServerKnows() {
        server.on("GROUP example.two", "480 who are you").on("AUTHINFO USER", "481 no");
        assertThat(account.ranges(ALL)).containsOnlyKeys(ONE, THREE);
    }

    @Test
    void leavesOutAGroupThatIsForOthersThanTheOneSignedIn() {
        server.on("GROUP example.two", "480 who are you").on("AUTHINFO USER", "281 welcome");
        assertThat(account.ranges(ALL)).containsOnlyKeys(ONE, THREE);
        assertThat(account.ranges(ALL)).containsOnlyKeys(ONE, THREE);
    }

    @Test
    void saysWhyWhereEveryGroupIsRefused() {
        server.on("GROUP", "502 not you")
                .on("GROUP example.one", "502 not you")
                .on("GROUP example.two", "502 not you");
        assertThatThrownBy(() -> account.ranges(List.of(ONE, TWO)))
                .isInstanceOf(CommandRefused.class);
        server.on("GROUP example.one", "480 who are you").on("AUTHINFO USER", "481 no");
        assertThatThrownBy(() -> account.ranges(List.of(ONE))).isInstanceOf(SignInRefused.class);
    }

    @Test
    void dropsTheConnectionWhereAGroupHasNoNumbers() {
        server.on("GROUP example.two", "211 many of them");
        assertThatThrownBy(() -> account.ranges(ALL)).isInstanceOf(ProtocolViolation.class);
        assertThat(account.ranges(List.of(THREE)).get(THREE)).isEqualTo(new GroupRange(3, 1, 3));
        assertThat(server.connections()).isEqualTo(2);
    }
}
