package org.postern.news.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.administration.Users;
import org.postern.changes.TestNotices;
import org.postern.database.TestDatabase;
import org.postern.news.Newsrc;
import org.postern.nntp.ArticleRanges;
import org.postern.nntp.GroupName;
import org.postern.people.People;
import org.postern.people.internal.TestPeople;
import org.postern.signin.SignedInUser;

/** What holds for read marks and subscriptions on every database. */
abstract class NewsrcContract {
    private static final GroupName GROUP = new GroupName("example.general");
    private final TestDatabase database = open();
    private final TestNotices notices = new TestNotices();
    private final People people = TestPeople.in(database);
    private final Newsrc newsrc = new JdbcNewsrc(database.client(), people, notices);
    private final SignedInUser anna = Users.user("anna", false);
    private final SignedInUser ben = Users.user("ben", false);

    abstract TestDatabase open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsWhatAPersonHasReadAndSubscribedToForThatPersonAlone() {
        newsrc.markRead(anna, GROUP, ranges("1-100"));
        newsrc.setSubscribed(anna, GROUP, true);
        newsrc.markRead(anna, GROUP, ranges("105"));
        newsrc.markUnread(anna, GROUP, ranges("50-60"));

        assertThat(newsrc.lines(anna))
                .containsOnly(Map.entry(GROUP, new Newsrc.Line(true, ranges("1-49,61-100,105"))));
        assertThat(newsrc.lines(ben)).isEmpty();
    }

    @Test
    void isTheSameForEverySignInOfAPerson() {
        newsrc.markRead(anna, GROUP, ranges("7"));

        assertThat(newsrc.lines(Users.user("ANNA", false))).hasSize(1);
    }

    @Test
    void keepsMarksWhenNobodyReadsTheGroupAnyMore() {
        newsrc.setSubscribed(anna, GROUP, true);
        newsrc.markRead(anna, GROUP, ranges("1-5"));
        newsrc.setSubscribed(anna, GROUP, false);

        assertThat(newsrc.lines(anna).get(GROUP)).isEqualTo(new Newsrc.Line(false, ranges("1-5")));
    }

    @Test
    void losesNoMarkOfWindowsThatReadAtTheSameTime() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (long n = 1; n <= 40; n++) {
                long number = n;
                all.add(
                        threads.submit(
                                () ->
                                        newsrc.markRead(
                                                anna, GROUP, ArticleRanges.of(number, number))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(newsrc.lines(anna)).containsEntry(GROUP, new Newsrc.Line(false, ranges("1-40")));
    }

    @Test
    void tellsTheOtherWindowsOfThePersonAndOnlyOfChanges() {
        newsrc.markRead(anna, GROUP, ranges("7"));
        newsrc.markRead(anna, GROUP, ranges("7"));

        long number = people.of(anna).id().value();
        assertThat(notices.told())
                .singleElement()
                .matches(notice -> notice.topic().equals("newsrc") && notice.id() == number);
    }

    @Test
    void keepsNamesThatAreTextAndNotSql() {
        var odd = new GroupName("a.b'c\"d;--größe");
        newsrc.setSubscribed(anna, odd, true);

        assertThat(newsrc.lines(anna)).containsOnlyKeys(odd);
    }

    private static ArticleRanges ranges(String text) {
        return ArticleRanges.parse(text).orElseThrow();
    }
}
