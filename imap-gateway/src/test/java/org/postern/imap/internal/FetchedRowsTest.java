package org.postern.imap.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.imap.Flag;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.Response;

class FetchedRowsTest {
    private static final Uid WANTED = new Uid(5);
    private final FetchedRows rows = new FetchedRows(List.of(WANTED));

    private void tell(long sequence, Optional<Uid> uid, int octets) {
        rows.accept(
                new Response.Fetch(
                        sequence,
                        new FetchData(
                                uid,
                                Optional.of(Set.of(Flag.SEEN)),
                                Optional.empty(),
                                Optional.empty(),
                                OptionalLong.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                octets == 0 ? Map.of() : Map.of("BODY[]", new byte[octets]))));
    }

    @Test
    void keepNothingNobodyAskedFor() {
        tell(1, Optional.of(new Uid(4)), 1000);
        tell(2, Optional.of(WANTED), 1000);
        tell(1, Optional.empty(), 0);

        assertThat(rows.byUid()).containsOnlyKeys(WANTED);
    }

    @Test
    void refuseContentWithoutEnd() {
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 20; i++) {
                                tell(2, Optional.of(WANTED), 1 << 20);
                            }
                        })
                .isInstanceOf(ProtocolViolation.class);
    }

    @Test
    void listenToAnyNumberOfWordsOnFlags() {
        for (int i = 0; i < 100_000; i++) {
            tell(2, Optional.of(WANTED), 0);
        }

        assertThat(rows.byUid()).containsOnlyKeys(WANTED);
    }
}
