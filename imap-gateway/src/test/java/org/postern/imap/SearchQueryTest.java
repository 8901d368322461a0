package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.imap.SearchQuery.And;
import org.postern.imap.SearchQuery.Field;
import org.postern.imap.SearchQuery.HasKeyword;
import org.postern.imap.SearchQuery.LargerThan;
import org.postern.imap.SearchQuery.Not;
import org.postern.imap.SearchQuery.Or;
import org.postern.imap.SearchQuery.SentOn;
import org.postern.imap.SearchQuery.Subject;

class SearchQueryTest {
    private static final SearchQuery TERM = new Subject("x");

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "a\r\nb", "a\nb", "a\rb", "a\0b", "a\tb", "a\u0085b", "a\ud83db"})
    void refusesTextsThatNoMessageHolds(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Subject(text));
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(new Subject("x".repeat(500))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Subject("x".repeat(501)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "\\Seen", "a)", "a\"b", "ü", "a\r\n", "*", "%", "{5}"})
    void refusesWhatIsNoKeyword(String keyword) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HasKeyword(keyword));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:", "ü", "a\r\nb"})
    void refusesWhatIsNoNameOfAField(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Field(name, "x"));
    }

    @Test
    void refusesNumbersNoServerReads() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LargerThan(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LargerThan(1L << 32));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SentOn(LocalDate.of(10000, 1, 1)));
    }

    @Test
    void hasAtMostTwentyLevels() {
        SearchQuery query = TERM;
        for (int level = 2; level <= 20; level++) {
            query = new Not(query);
        }
        SearchQuery deepest = query;

        assertThatIllegalArgumentException().isThrownBy(() -> new Not(deepest));
    }

    @Test
    void hasAtMostFiftyTerms() {
        SearchQuery half = new Or(Collections.nCopies(25, TERM));

        assertThat(new And(List.of(half, half))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new And(List.of(half, half, TERM)));
        assertThatIllegalArgumentException().isThrownBy(() -> new And(List.of()));
    }

    @Test
    void keepsHitsPackedNewestFirst() {
        SearchHits hits =
                SearchHits.of(
                        MailboxName.INBOX,
                        new UidValidity(7),
                        LongStream.of(5, 4_294_967_295L, 9, 5));

        assertThat(hits.uids()).containsExactly(new Uid(4_294_967_295L), new Uid(9), new Uid(5));
    }
}
