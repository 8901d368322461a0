package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.imap.LeafName.Problem;

/** Which names somebody may type for a mailbox. */
class LeafNameTest {
    private static final Optional<Character> SLASH = Optional.of('/');

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kept",
                "~home",
                "a & b",
                "\"quoted\"",
                "back\\slash",
                "100%",
                "*",
                "日本語",
                "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
                "a.b",
                "{5}",
                "a#b"
            })
    void takesWhatServersCanHold(String typed) {
        assertThat(LeafName.check("INBOX.", typed, SLASH))
                .isEqualTo(new LeafName.Valid(new MailboxName("INBOX." + typed)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'   ', EMPTY",
        "a/b, SEPARATOR",
        "'.', ODD",
        "'..', ODD",
        "' a', ODD",
        "'a ', ODD",
        "'#news', ODD"
    })
    void saysWhatIsWrong(String typed, Problem problem) {
        assertThat(LeafName.check("", typed, SLASH)).isEqualTo(new LeafName.Invalid(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\u0000", "a\u202Eb", "a\u2028b", "a\uD83Db", "\u200Ba"})
    void refusesWhatNobodySees(String typed) {
        assertThat(LeafName.check("", typed, SLASH))
                .isEqualTo(new LeafName.Invalid(Problem.INVISIBLE));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(LeafName.check("", "\u00e4".repeat(128), SLASH))
                .isEqualTo(new LeafName.Invalid(Problem.TOO_LONG));
        assertThat(LeafName.check("x".repeat(990), "elevenchars", SLASH))
                .isEqualTo(new LeafName.Invalid(Problem.TOO_LONG));
    }

    @Test
    void writesOneLetterOneWay() {
        assertThat(LeafName.check("", "A\u0308", SLASH))
                .isEqualTo(new LeafName.Valid(new MailboxName("\u00c4")));
    }
}
