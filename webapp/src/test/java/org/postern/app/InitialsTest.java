package org.postern.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Tomasz Wieczorek, TW",
        "田辺 愛子, 田愛",
        "robin@example.org, RO",
        "Ada Maria King, AK",
        "'', ''",
        "***, ''",
        "😀 Smith, S"
    })
    void areTheFirstLettersOfTheFirstAndTheLastWord(String name, String letters) {
        assertThat(Initials.letters(name)).isEqualTo(letters);
    }
}
