package org.postern.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void whoHasTheWordsHasTheirMarks() {
        long marks = Marks.of(new Words().text("Käthe Brewster-Hopper 東京").octets());

        for (String typed : List.of("k", "ka", "kathe", "brewster-", "hop ka", "東", "東京", "")) {
            assertThat(Marks.mayHave(marks, Marks.ofTyped(Words.typed(typed)))).as(typed).isTrue();
        }
    }

    @Test
    void hardlyAnybodyElseHas() {
        var random = new Random(7);
        int deceived = 0;
        for (int i = 0; i < 1_000; i++) {
            CompletionTown.Somebody one = CompletionTown.somebody(random.nextInt(100_000));
            CompletionTown.Somebody two = CompletionTown.somebody(random.nextInt(100_000));
            var words = new Words().text(one.given() + ' ' + one.family()).address(one.address());
            boolean has = one.family().substring(0, 3).equals(two.family().substring(0, 3));
            long wanted = Marks.ofTyped(Words.typed(two.family()));
            deceived += !has && Marks.mayHave(Marks.of(words.octets()), wanted) ? 1 : 0;
        }
        assertThat(deceived).isLessThan(150);
    }
}
