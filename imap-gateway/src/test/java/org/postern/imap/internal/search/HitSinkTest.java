package org.postern.imap.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.UidSet;
import org.postern.imap.internal.wire.UidSet.Range;

@Timeout(value = 5, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HitSinkTest {
    private static final long LARGEST = 0xFFFF_FFFFL;

    private static HitSink sink(Range... asked) {
        UidSet uids = new UidSet(List.of(asked));
        Window window = new Window(asked[0].first(), asked[asked.length - 1].last(), uids);
        return new HitSink(window, 10, _ -> {});
    }

    private static void tell(HitSink sink, List<Range> found) {
        sink.accept(new Response.SearchData(new UidSet(found)));
    }

    @Test
    void costsWhatWasAskedHoweverWideTheAnswer() {
        HitSink sink = sink(new Range(1, 1), new Range(LARGEST, LARGEST));

        tell(sink, List.of(new Range(1, LARGEST)));

        assertThat(sink.hits()).containsExactly(1, LARGEST);
    }

    @Test
    void takesOfARangeWhatWasAsked() {
        HitSink sink = sink(new Range(2, 3), new Range(5, 5), new Range(8, 9));

        tell(sink, Arrays.asList(new Range(3, 8), new Range(6, 7), new Range(10, 20)));

        assertThat(sink.hits()).containsExactly(3, 5, 8);
    }

    @Test
    void doesNotListenForEverToWhatLiesOutside() {
        HitSink sink = sink(new Range(5, 5));
        List<Range> strangers = Collections.nCopies(2_000, new Range(6, LARGEST));

        assertThatThrownBy(() -> tell(sink, strangers)).isInstanceOf(ProtocolViolation.class);
    }
}
