package org.postern.news.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.administration.Users;
import org.postern.app.Background;
import org.postern.changes.ChangeNotice;
import org.postern.changes.TestNotices;
import org.postern.database.TestDatabase;
import org.postern.news.News.Watch;
import org.postern.people.People;
import org.postern.people.internal.TestPeople;
import org.postern.signin.SignedInUser;

class NewsWatchesTest {
    private final TestDatabase database = TestDatabase.h2();
    private final People people = TestPeople.in(database);
    private final TestNotices notices = new TestNotices();
    private final NewsWatches watches = new NewsWatches(notices, people, new Background());
    private final SignedInUser anna = Users.user("anna", false);
    private final SignedInUser ben = Users.user("ben", false);
    private final BlockingQueue<String> looks = new LinkedBlockingQueue<>();
    private long annasNumber;

    @BeforeEach
    void whoIsWho() {
        annasNumber = people.of(anna).id().value();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void marksWakeTheirOwnersWindowsAndAskTheDatabaseNothing() throws InterruptedException {
        begin(anna, "anna's marks");
        begin(ben, "ben's marks");
        database.client().sql("DROP TABLE person CASCADE").update();

        notices.publish(new ChangeNotice(JdbcNewsrc.TOPIC, annasNumber));

        assertThat(looks.poll(10, TimeUnit.SECONDS)).isEqualTo("anna's marks");
        assertThat(looks.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void windowThatIsClosedHearsNothing() throws InterruptedException {
        begin(anna, "anna's marks").close();

        notices.publish(new ChangeNotice(JdbcNewsrc.TOPIC, annasNumber));

        assertThat(looks.poll(100, TimeUnit.MILLISECONDS)).isNull();
    }

    /** Looks once when it listens. */
    private Watch begin(SignedInUser user, String look) throws InterruptedException {
        var watch = watches.watch(user, () -> {}, () -> looks.add(look));
        assertThat(looks.poll(10, TimeUnit.SECONDS)).isEqualTo(look);
        return watch;
    }
}
