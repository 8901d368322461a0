package org.postern.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.contacts.internal.CardPages.Sized;

class CardPagesTest {
    private static final long HALF = 512 * 1024;

    @Test
    void pageEndsBeforeItsCardsAreTooLongTogether() {
        var cards = List.of(new Sized(1, HALF), new Sized(2, HALF), new Sized(3, 1));

        assertThat(CardPages.first(cards)).extracting(Sized::id).containsExactly(1L, 2L);
    }

    @Test
    void longCardIsAPageOfItsOwn() {
        var cards = List.of(new Sized(1, 9 * HALF), new Sized(2, 1));

        assertThat(CardPages.first(cards)).extracting(Sized::id).containsExactly(1L);
    }

    @Test
    void nothingIsAnEmptyPage() {
        assertThat(CardPages.first(List.of())).isEmpty();
    }
}
