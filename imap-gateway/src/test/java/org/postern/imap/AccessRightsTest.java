package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The letters of RFC 4314 §2.1 and those of RFC 2086 before it. */
class AccessRightsTest {

    @Test
    void readsTheLettersOfToday() {
        AccessRights rights = AccessRights.parse("lrswipkxtea");

        assertThat(rights.rights()).containsExactlyInAnyOrder(Right.values());
        assertThat(rights.letters(true)).isEqualTo("lrswipkxtea");
    }

    @Test
    void readsTheOldLettersForWhatTheyStandFor() {
        assertThat(AccessRights.parse("lrcd").rights())
                .containsExactlyInAnyOrder(
                        Right.LOOKUP,
                        Right.READ,
                        Right.CREATE_MAILBOX,
                        Right.DELETE_MAILBOX,
                        Right.DELETE_MESSAGES,
                        Right.EXPUNGE);
    }

    @Test
    void believesTheNewLettersWhereBothAreThere() {
        assertThat(AccessRights.parse("lkc").rights())
                .containsExactlyInAnyOrder(Right.LOOKUP, Right.CREATE_MAILBOX);
        assertThat(AccessRights.parse("ted").rights())
                .containsExactlyInAnyOrder(Right.DELETE_MESSAGES, Right.EXPUNGE);
    }

    @Test
    void writesTheOldLettersForOldServers() {
        assertThat(
                        new AccessRights(
                                        Set.of(
                                                Right.READ,
                                                Right.CREATE_MAILBOX,
                                                Right.DELETE_MAILBOX,
                                                Right.EXPUNGE),
                                        "")
                                .letters(false))
                .isEqualTo("rcd");
    }

    @Test
    void keepsWhatOnlyTheServerUnderstands() {
        assertThat(AccessRights.parse("l09Z!").letters(true)).isEqualTo("l09");
    }
}
