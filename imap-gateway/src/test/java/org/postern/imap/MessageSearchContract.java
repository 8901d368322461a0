package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.imap.AccountUnderTest.append;
import static org.postern.imap.AccountUnderTest.fill;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postern.imap.SearchQuery.And;
import org.postern.imap.SearchQuery.Bcc;
import org.postern.imap.SearchQuery.Body;
import org.postern.imap.SearchQuery.Cc;
import org.postern.imap.SearchQuery.Field;
import org.postern.imap.SearchQuery.From;
import org.postern.imap.SearchQuery.HasAttachment;
import org.postern.imap.SearchQuery.HasFlag;
import org.postern.imap.SearchQuery.HasKeyword;
import org.postern.imap.SearchQuery.LargerThan;
import org.postern.imap.SearchQuery.Not;
import org.postern.imap.SearchQuery.Or;
import org.postern.imap.SearchQuery.ReceivedBefore;
import org.postern.imap.SearchQuery.ReceivedOn;
import org.postern.imap.SearchQuery.ReceivedSince;
import org.postern.imap.SearchQuery.SentBefore;
import org.postern.imap.SearchQuery.SentOn;
import org.postern.imap.SearchQuery.SentSince;
import org.postern.imap.SearchQuery.SmallerThan;
import org.postern.imap.SearchQuery.Subject;
import org.postern.imap.SearchQuery.Text;
import org.postern.imap.SearchQuery.To;

/** What every server must let a {@link MessageSearch} find. */
interface MessageSearchContract extends AccountUnderTest {
    LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

    /** A message with these header lines and this text in UTF-8. */
    static byte[] mail(String subject, String headers, String text) {
        String encoded =
                Base64.getEncoder().encodeToString(subject.getBytes(StandardCharsets.UTF_8));
        return ("Subject: =?utf-8?B?" + encoded + "?=\n" + headers)
                .concat("MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n")
                .concat("Content-Transfer-Encoding: 8bit\n\n" + text + '\n')
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(
            MailAccount account, String subject, String headers, String text, Flag... flags) {
        append(account, MailboxName.INBOX, mail(subject, headers, text), flags);
    }

    private static void putReceived(MailAccount account, String subject, Instant received) {
        byte[] mail = mail(subject, "", "text");
        account.append(
                MailboxName.INBOX, mail.length, new ByteArrayInputStream(mail), Set.of(), received);
    }

    /** Subjects of what is found in INBOX, newest first. */
    private static List<String> found(MailAccount account, SearchQuery query) {
        HeardSearch heard = HeardSearch.of(account, query, MailboxName.INBOX);
        assertThat(heard.failures()).isEmpty();
        Map<Uid, String> subjects =
                account.messages(MailboxName.INBOX, 0, 100).messages().stream()
                        .collect(
                                Collectors.toMap(
                                        MessageSummary::uid, row -> row.envelope().subject()));
        return heard.uids().stream().map(uid -> subjects.getOrDefault(uid, "unknown")).toList();
    }

    @Test
    default void findsByAddresses() {
        try (MailAccount account = signIn()) {
            put(account, "a", "From: Ada <ada@example.org>\nTo: bob@example.org\n", "x");
            put(account, "b", "From: bob@example.org\nTo: Ada <ada@example.org>\n", "x");
            put(account, "c", "Cc: Carl <carl@example.org>\nBcc: dora@example.org\n", "x");

            assertThat(found(account, new From("ada"))).containsExactly("a");
            assertThat(found(account, new From("ADA@EXAMPLE"))).containsExactly("a");
            assertThat(found(account, new To("ada@"))).containsExactly("b");
            assertThat(found(account, new Cc("carl"))).containsExactly("c");
            assertThat(found(account, new Bcc("dora"))).containsExactly("c");
            assertThat(found(account, new From("nobody"))).isEmpty();
        }
    }

    @Test
    default void findsByTexts() {
        try (MailAccount account = signIn()) {
            put(account, "engine plan", "List-Id: <makers.example.org>\n", "cogs and wheels");
            put(account, "lunch", "From: engine@example.org\n", "soup");

            assertThat(found(account, new Subject("ENGINE"))).containsExactly("engine plan");
            assertThat(found(account, new Body("wheels"))).containsExactly("engine plan");
            assertThat(found(account, new Body("lunch"))).isEmpty();
            assertThat(found(account, new Text("engine"))).containsExactly("lunch", "engine plan");
            assertThat(found(account, new Field("List-Id", "makers")))
                    .containsExactly("engine plan");
        }
    }

    @Test
    default void findsByFlags() {
        try (MailAccount account = signIn()) {
            put(account, "read", "", "x", Flag.SEEN);
            put(account, "starred", "", "x", Flag.FLAGGED, Flag.ANSWERED);
            put(account, "draft", "", "x", Flag.DRAFT, Flag.SEEN);

            assertThat(found(account, new HasFlag(Flag.SEEN))).containsExactly("draft", "read");
            assertThat(found(account, new Not(new HasFlag(Flag.SEEN)))).containsExactly("starred");
            assertThat(found(account, new HasFlag(Flag.FLAGGED))).containsExactly("starred");
            assertThat(found(account, new HasFlag(Flag.ANSWERED))).containsExactly("starred");
            assertThat(found(account, new HasFlag(Flag.DRAFT))).containsExactly("draft");
            assertThat(found(account, new HasFlag(Flag.DELETED))).isEmpty();
            assertThat(found(account, new Not(new HasKeyword("$Never")))).hasSize(3);
        }
    }

    @Test
    default void findsBySize() {
        try (MailAccount account = signIn()) {
            put(account, "small", "", "x");
            put(account, "large", "", "0123456789\n".repeat(1000));

            assertThat(found(account, new LargerThan(5000))).containsExactly("large");
            assertThat(found(account, new SmallerThan(5000))).containsExactly("small");
            assertThat(found(account, new LargerThan(100_000))).isEmpty();
        }
    }

    /** The server has the zone of this process. */
    @Test
    default void findsByTheDayOfArrivalWhereTheServerIs() {
        try (MailAccount account = signIn()) {
            Instant begins = LEAP_DAY.atStartOfDay(ZoneId.systemDefault()).toInstant();
            Instant ends = LEAP_DAY.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
            putReceived(account, "day before", begins.minusSeconds(1));
            putReceived(account, "first", begins);
            putReceived(account, "last", ends.minusSeconds(1));
            putReceived(account, "day after", ends);

            assertThat(found(account, new ReceivedOn(LEAP_DAY))).containsExactly("last", "first");
            assertThat(found(account, new ReceivedBefore(LEAP_DAY))).containsExactly("day before");
            assertThat(found(account, new ReceivedSince(LEAP_DAY)))
                    .containsExactly("day after", "last", "first");
        }
    }

    @Test
    default void findsByTheDayOfWritingWhereTheSenderWas() {
        try (MailAccount account = signIn()) {
            put(account, "west", "Date: Thu, 29 Feb 2024 23:30:00 -0800\n", "x");
            put(account, "east", "Date: Fri, 1 Mar 2024 00:30:00 +0900\n", "x");

            String before = takesDaysAsWritten() ? "west" : "east";
            String since = takesDaysAsWritten() ? "east" : "west";
            assertThat(found(account, new SentOn(LEAP_DAY))).containsExactly(before);
            assertThat(found(account, new SentSince(LEAP_DAY.plusDays(1)))).containsExactly(since);
            assertThat(found(account, new SentBefore(LEAP_DAY.plusDays(1))))
                    .containsExactly(before);
        }
    }

    @Test
    default void findsByWhatQueriesHaveInCommon() {
        try (MailAccount account = signIn()) {
            put(account, "one", "", "ada cogs", Flag.SEEN);
            put(account, "two", "", "ada wheels");
            put(account, "three", "", "bob cogs");

            SearchQuery ada = new Body("ada");
            SearchQuery cogs = new Body("cogs");

            assertThat(found(account, new And(List.of(ada, cogs)))).containsExactly("one");
            assertThat(found(account, new Or(List.of(ada, cogs))))
                    .containsExactly("three", "two", "one");
            assertThat(found(account, new Not(new And(List.of(ada, cogs)))))
                    .containsExactly("three", "two");
            assertThat(found(account, new Not(new Or(List.of(ada, cogs))))).isEmpty();
            assertThat(
                            found(
                                    account,
                                    new Or(
                                            List.of(
                                                    new And(List.of(ada, new HasFlag(Flag.SEEN))),
                                                    new Subject("three"),
                                                    new Subject("four")))))
                    .containsExactly("three", "one");
        }
    }

    @Test
    default void findsTextsBeyondAscii() {
        try (MailAccount account = signIn()) {
            put(account, "Grüße aus Köln", "", "viele Straßen");
            put(account, "東京の天気", "", "雨です");
            put(account, "party 🎉", "", "bring cake 🎂");

            assertThat(found(account, new Subject("Köln"))).containsExactly("Grüße aus Köln");
            assertThat(found(account, new Body("Straßen"))).containsExactly("Grüße aus Köln");
            assertThat(found(account, new Subject("天気"))).containsExactly("東京の天気");
            assertThat(found(account, new Text("雨"))).containsExactly("東京の天気");
            assertThat(found(account, new Subject("🎉"))).containsExactly("party 🎉");
            assertThat(found(account, new Body("🎂"))).containsExactly("party 🎉");
            assertThat(found(account, new Or(List.of(new Subject("Grüße"), new Subject("東京")))))
                    .containsExactly("東京の天気", "Grüße aus Köln");
        }
    }

    @Test
    default void findsWhatLooksLikeTheProtocol() {
        try (MailAccount account = signIn()) {
            put(account, "say \"hi\" \\o/", "", "x");
            put(account, "a) OR ALL {5}", "", "x");
            put(account, "nothing", "", "x");

            assertThat(found(account, new Subject("\"hi\""))).containsExactly("say \"hi\" \\o/");
            assertThat(found(account, new Subject("\\o/"))).containsExactly("say \"hi\" \\o/");
            assertThat(found(account, new Subject(") OR ALL {5}")))
                    .containsExactly("a) OR ALL {5}");
            assertThat(found(account, new Subject("x\" OR ALL SUBJECT \""))).isEmpty();
        }
    }

    @Test
    default void findsByAttachment() {
        try (MailAccount account = signIn()) {
            put(account, "plain ada", "", "x");
            append(
                    account,
                    MailboxName.INBOX,
                    SampleMessage.withAttachment("file ada", new byte[100]));
            put(account, "other", "", "x");

            SearchQuery file = new HasAttachment();
            SearchQuery ada = new Subject("ada");

            assertThat(found(account, file)).containsExactly("file ada");
            assertThat(found(account, new Not(file))).containsExactly("other", "plain ada");
            assertThat(found(account, new And(List.of(file, ada)))).containsExactly("file ada");
            assertThat(found(account, new Or(List.of(file, ada))))
                    .containsExactly("file ada", "plain ada");
            assertThat(found(account, new And(List.of(new Not(file), ada))))
                    .containsExactly("plain ada");
        }
    }

    @Test
    default void tellsTheNewestFirst() {
        try (MailAccount account = signIn()) {
            fill(account, 30);

            HeardSearch heard = HeardSearch.of(account, new Subject("m"), MailboxName.INBOX);

            assertThat(heard.uids())
                    .hasSize(30)
                    .isSortedAccordingTo(Comparator.<Uid>naturalOrder().reversed());
        }
    }

    @Test
    default void searchesManyMailboxesAndNamesThoseItCannot() {
        MailboxName missing = named("Nowhere");
        MailboxName archive = named("Archive");
        try (MailAccount account = signIn()) {
            append(account, MailboxName.INBOX, SampleMessage.plain("plan a"));
            append(account, archive, SampleMessage.plain("plan b"));
            append(account, archive, SampleMessage.plain("lunch"));

            HeardSearch heard =
                    HeardSearch.of(
                            account, new Subject("plan"), MailboxName.INBOX, missing, archive);

            assertThat(heard.uids(MailboxName.INBOX)).hasSize(1);
            assertThat(heard.uids(archive)).hasSize(1);
            assertThat(heard.failures()).containsOnlyKeys(missing);
            assertThat(heard.failures().get(missing))
                    .isInstanceOf(MailFailure.CommandRefused.class);
        }
    }

    @Test
    default void findsNothingInAnEmptyMailbox() {
        try (MailAccount account = signIn()) {
            assertThat(found(account, new Text("anything"))).isEmpty();
        }
    }

    @Test
    default void findsWhatArrivedSinceTheMailboxWasOpened() {
        try (MailAccount account = signIn()) {
            account.open(MailboxName.INBOX);
            append(account, MailboxName.INBOX, SampleMessage.plain("just now"));

            assertThat(found(account, new Subject("now"))).containsExactly("just now");
        }
    }

    @Test
    default void narrowsWhatItFoundBefore() {
        try (MailAccount account = signIn()) {
            put(account, "plan one", "", "ada");
            put(account, "plan two", "", "bob");
            put(account, "lunch", "", "ada");
            put(account, "plan three", "", "ada");
            HeardSearch plans = HeardSearch.of(account, new Subject("plan"), MailboxName.INBOX);

            HeardSearch heard = new HeardSearch();
            account.search().narrow(new Body("ada"), plans.hits(), heard);

            heard.awaitEnd(SearchListener.End.COMPLETE);
            assertThat(heard.uids())
                    .containsExactly(plans.uids().getFirst(), plans.uids().getLast());
        }
    }
}
