package org.postern.administration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.administration.AnnouncementBoard.Outcome;
import org.postern.administration.AnnouncementBoard.Reason;
import org.postern.administration.AnnouncementBoard.Words;
import org.postern.administration.Users;
import org.postern.announcements.Announcement;
import org.postern.announcements.Announcement.Level;
import org.postern.changes.ChangeNotice;
import org.postern.changes.TestNotices;
import org.postern.database.TestDatabase;
import org.postern.signin.SignedInUser;
import org.springframework.security.access.AccessDeniedException;

/** What a board of announcements does, whatever the database. */
abstract class AnnouncementBoardContract {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final SignedInUser ADMIN = Users.administrator();
    private final TestDatabase database = open();
    private final TestNotices notices = new TestNotices();
    private final List<RecentAnnouncements> nodes = new ArrayList<>();
    private final AnnouncementTable table = new AnnouncementTable(database.client());
    private final JdbcAnnouncementBoard board = node();

    abstract TestDatabase open();

    private JdbcAnnouncementBoard node() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var recent = new RecentAnnouncements(table, notices, clock, () -> 0);
        nodes.add(recent);
        return new JdbcAnnouncementBoard(table, recent, clock);
    }

    @AfterEach
    void close() {
        nodes.forEach(RecentAnnouncements::close);
        database.close();
    }

    @Test
    void whatIsPutUpIsShownUntilItIsTakenDown() {
        board.add(ADMIN, words(" Mail moves tonight \n"));

        var shown = board.current().getFirst();
        assertThat(shown.text()).isEqualTo("Mail moves tonight");
        assertThat(shown.level()).isEqualTo(Level.WARNING);
        assertThat(board.remove(ADMIN, shown.id(), shown.version())).isEqualTo(new Outcome.Done());
        assertThat(board.current()).isEmpty();
    }

    @Test
    void isShownFromItsBeginningToItsEnd() {
        put("before", NOW.plusSeconds(1), null);
        put("from now", NOW, null);
        put("till now", null, NOW);
        put("a while", NOW.minusSeconds(60), NOW.plusSeconds(60));

        assertThat(board.current())
                .extracting(Announcement::text)
                .containsExactlyInAnyOrder("from now", "a while");
        assertThat(board.all(ADMIN)).hasSize(4);
    }

    @Test
    void strangersSeeOnlyWhatIsMeantForTheDoor() {
        board.add(ADMIN, words("inside"));
        board.add(
                ADMIN,
                new Words("door", Level.INFORMATION, Optional.empty(), Optional.empty(), true));

        assertThat(board.atTheDoor()).extracting(Announcement::text).containsExactly("door");
    }

    @Test
    void changeOfAnOldVersionIsAConflictAndChangesNothing() {
        board.add(ADMIN, words("first"));
        var read = board.all(ADMIN).getFirst();
        board.change(ADMIN, read.id(), read.version(), words("second"));

        var outcome = board.change(ADMIN, read.id(), read.version(), words("third"));

        var conflict = (Outcome.Conflict) outcome;
        assertThat(conflict.theirs().text()).isEqualTo("second");
        assertThat(board.remove(ADMIN, read.id(), read.version()))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(board.current()).extracting(Announcement::text).containsExactly("second");
        var mine = board.change(ADMIN, read.id(), conflict.theirs().version(), words("third"));
        assertThat(mine).isEqualTo(new Outcome.Done());
    }

    @Test
    void changeOfWhatIsGoneSaysSo() {
        assertThat(board.change(ADMIN, "nothing", 1, words("x"))).isEqualTo(new Outcome.Gone());
        assertThat(board.remove(ADMIN, "nothing", 1)).isEqualTo(new Outcome.Gone());
    }

    @Test
    void wordsThatMakeNoSenseAreRefused() {
        assertThat(board.add(ADMIN, words("  "))).isEqualTo(new Outcome.Refused(Reason.NO_TEXT));
        assertThat(board.add(ADMIN, words("x".repeat(1001))))
                .isEqualTo(new Outcome.Refused(Reason.TEXT_TOO_LONG));
        var backwards = new Words("x", Level.WARNING, Optional.of(NOW), Optional.of(NOW), false);
        assertThat(board.add(ADMIN, backwards))
                .isEqualTo(new Outcome.Refused(Reason.ENDS_BEFORE_IT_BEGINS));
        assertThat(board.all(ADMIN)).isEmpty();
    }

    @Test
    void nobodyElseReadsOrWritesTheBoard() {
        var anna = Users.ordinary();
        assertThatThrownBy(() -> board.all(anna)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> board.add(anna, words("x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> board.change(anna, "x", 1, words("x")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> board.remove(anna, "x", 1))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void otherNodesHearAndShowItAtOnce() {
        var other = node();
        assertThat(other.current()).isEmpty();
        var heard = new ArrayList<List<Announcement>>();
        try (var _ = other.subscribe(() -> heard.add(other.current()))) {
            board.add(ADMIN, words("news"));
        }
        board.add(ADMIN, words("more"));

        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst()).extracting(Announcement::text).containsExactly("news");
    }

    @Test
    void doorStaysOpenWhileTheDatabaseIsDown() {
        board.add(ADMIN, words("news"));
        assertThat(board.current()).hasSize(1);
        database.client().sql("ALTER TABLE announcement RENAME TO elsewhere").update();
        notices.publish(new ChangeNotice("announcement", ChangeNotice.ANY));

        assertThat(board.current()).extracting(Announcement::text).containsExactly("news");
    }

    private void put(String text, @Nullable Instant from, @Nullable Instant until) {
        board.add(
                ADMIN,
                new Words(
                        text,
                        Level.WARNING,
                        Optional.ofNullable(from),
                        Optional.ofNullable(until),
                        false));
    }

    private static Words words(String text) {
        return new Words(text, Level.WARNING, Optional.empty(), Optional.empty(), false);
    }
}
