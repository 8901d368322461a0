package org.postern.imap.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.Uid;

class UidSetTest {

    @Test
    void joinsNeighbours() {
        assertThat(UidSet.of(uids(4, 2, 3, 3, 9, 7, 8)).wire()).isEqualTo("2:4,7:9");
        assertThat(UidSet.of(uids(4_294_967_295L)).wire()).isEqualTo("4294967295");
        assertThat(UidSet.of(List.of()).pieces()).isEmpty();
    }

    @Test
    void findsMembersWithoutCountingARangeOut() {
        UidSet all = UidSet.parse("4294967295:1");

        assertThat(all.among(uids(1, 70, 4_294_967_295L)))
                .containsExactlyElementsOf(uids(1, 70, 4_294_967_295L));
        assertThat(UidSet.parse("3,5:6").among(uids(2, 3, 4, 5, 6, 7)))
                .containsExactlyElementsOf(uids(3, 5, 6));
    }

    @Test
    void staysShort() {
        UidSet scattered =
                UidSet.of(
                        LongStream.range(0, 3000)
                                .mapToObj(i -> new Uid(4_000_000_000L + 2 * i))
                                .toList());

        assertThat(scattered.pieces()).hasSizeGreaterThan(5);
        assertThat(scattered.pieces()).allMatch(piece -> piece.wire().length() < 8000);
        assertThat(scattered.pieces().stream().flatMap(piece -> piece.ranges().stream()))
                .hasSize(3000);
    }

    @Test
    void keepsWhatSomeServersCannotCountToApart() {
        UidSet set = UidSet.of(uids(3, 2_147_483_647L, 2_147_483_648L, 4_000_000_000L));

        assertThat(set.pieces())
                .extracting(UidSet::wire)
                .containsExactly("3,2147483647", "2147483648,4000000000");
        assertThat(UidSet.of(uids(4_000_000_000L)).pieces()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1:*", "a", "1,,2", "1:", ":1", "4294967296", "-1"})
    void refusesWhatIsNoSet(String wire) {
        assertThatThrownBy(() -> UidSet.parse(wire)).isInstanceOf(ProtocolViolation.class);
    }

    private static List<Uid> uids(long... values) {
        return LongStream.of(values).mapToObj(Uid::new).toList();
    }
}
