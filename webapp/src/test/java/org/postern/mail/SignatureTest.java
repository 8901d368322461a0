package org.postern.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void standsBelowALineOfItsOwn() {
        assertThat(Signature.below("Hello\n", "Anna\nCampus"))
                .isEqualTo("Hello\n\n-- \nAnna\nCampus");
        assertThat(Signature.below("", "Anna")).isEqualTo("\n\n-- \nAnna");
        assertThat(Signature.below("Hello", " ")).isEqualTo("Hello");
    }

    @Test
    void isSwappedWithoutTouchingWhatIsWritten() {
        String text = Signature.below("Hello", "Anna");

        assertThat(Signature.swapped(text, "Anna", "The office"))
                .isEqualTo("Hello\n\n-- \nThe office");
        assertThat(Signature.swapped(text, "Anna", "")).isEqualTo("Hello");
        assertThat(Signature.swapped("Hello", "", "Anna")).isEqualTo(text);
        assertThat(Signature.swapped(text + "\n", "Anna", "B")).isEqualTo("Hello\n\n-- \nB");
    }

    @Test
    void oneTheWriterChangedIsKept() {
        assertThat(Signature.swapped("Hello\n\n-- \nMe, Anna", "Anna", "B"))
                .isEqualTo("Hello\n\n-- \nMe, Anna");
        assertThat(Signature.swapped("Hello", "Anna", "B")).isEqualTo("Hello");
    }
}
