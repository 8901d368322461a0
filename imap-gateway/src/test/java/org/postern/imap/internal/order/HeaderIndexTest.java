package org.postern.imap.internal.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postern.imap.MailboxName;
import org.postern.imap.MailboxSnapshot;
import org.postern.imap.UidValidity;
import org.postern.message.EmailAddress;
import org.postern.message.Envelope;
import org.postern.message.MessageId;

class HeaderIndexTest {
    private static final UidValidity GENERATION = new UidValidity(7);
    private final HeaderIndex index = new HeaderIndex(GENERATION);

    private static UidList set(int... uids) {
        return UidList.of(new MailboxSnapshot(MailboxName.INBOX, GENERATION, uids.length, 0), uids);
    }

    private void add(int... uids) {
        index.add(_ -> Arrays.stream(uids).mapToObj(Header::unknown).toList());
    }

    private static int[] uids(Header... headers) {
        return Arrays.stream(headers).mapToInt(Header::uid).toArray();
    }

    @Test
    void knowsWhatIsMissingNewestFirst() {
        add(5, 4);
        add(1);

        assertThat(index.missing(set(1, 2, 4, 5, 9))).containsExactly(9, 2);
        assertThat(index.missing(set(4, 5))).isEmpty();
    }

    @Test
    void hasTheOrderOfTheMailboxAndEachMessageOnce() {
        add(9, 5);
        add(5, (int) 4_000_000_000L, 2);

        assertThat(uids(index.of(set(2, 5, 9, (int) 4_000_000_000L))))
                .containsExactly(2, 5, 9, (int) 4_000_000_000L);
    }

    @Test
    void losesWhatTheMailboxHasLost() {
        add(1, 2, 3);
        long before = index.weight();

        index.retain(set(2));

        assertThat(uids(index.of(set(1, 2, 3)))).containsExactly(2);
        assertThat(index.weight()).isLessThan(before);
    }

    private static Header header(List<MessageId> references, List<MessageId> inReplyTo) {
        return Header.of(
                1,
                new Envelope(
                        Optional.empty(),
                        "Re: " + "x".repeat(5000),
                        List.of(EmailAddress.of("Ada@example.org")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        inReplyTo,
                        Optional.of(new MessageId("own@x"))),
                Instant.ofEpochSecond(99),
                7,
                references,
                new Interned());
    }

    private static List<MessageId> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> new MessageId(i + "@x")).toList();
    }

    @Test
    void keepsLittleOfALongHeader() {
        Header header = header(ids(200), List.of());

        assertThat(header.references()).hasSize(50);
        assertThat(header.references()[0]).isEqualTo(KeyedHash.of("0@x"));
        assertThat(header.references()[49]).isEqualTo(KeyedHash.of("199@x"));
        assertThat(header.subject()).hasSize(100);
        assertThat(header.from()).isEqualTo("ADA");
        assertThat(header.reply()).isTrue();
        assertThat(header.sent()).isEqualTo(99);
    }

    @Test
    void takesTheFirstOfInReplyToWhereThereAreNoReferences() {
        assertThat(header(List.of(), ids(3)).references()).containsExactly(KeyedHash.of("0@x"));
        assertThat(header(ids(1), ids(3)).references()).hasSize(1);
    }
}
