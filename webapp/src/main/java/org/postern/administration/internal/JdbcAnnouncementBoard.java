package org.postern.administration.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postern.administration.AnnouncementBoard;
import org.postern.administration.AnnouncementBoard.Outcome.Conflict;
import org.postern.administration.AnnouncementBoard.Outcome.Done;
import org.postern.administration.AnnouncementBoard.Outcome.Gone;
import org.postern.administration.AnnouncementBoard.Outcome.Refused;
import org.postern.announcements.Announcement;
import org.postern.announcements.Announcements;
import org.postern.signin.SignedInUser;
import org.springframework.stereotype.Service;

/** The board in the database, with what hangs on it at hand for every page that shows it. */
@Service
class JdbcAnnouncementBoard implements AnnouncementBoard, Announcements {
    private final AnnouncementTable table;
    private final RecentAnnouncements recent;
    private final Clock clock;

    JdbcAnnouncementBoard(AnnouncementTable table, RecentAnnouncements recent, Clock clock) {
        this.table = table;
        this.recent = recent;
        this.clock = clock;
    }

    @Override
    public List<Announcement> all(SignedInUser administrator) {
        administrator.requireAdministrator();
        return table.all();
    }

    @Override
    public Outcome add(SignedInUser administrator, Words words) {
        administrator.requireAdministrator();
        return fault(words)
                .orElseGet(
                        () -> {
                            table.insert(announcement(UUID.randomUUID().toString(), 1, words));
                            return done();
                        });
    }

    @Override
    public Outcome change(SignedInUser administrator, String id, long version, Words words) {
        administrator.requireAdministrator();
        return fault(words)
                .orElseGet(
                        () ->
                                table.update(announcement(id, version, words))
                                        ? done()
                                        : tooLate(id));
    }

    @Override
    public Outcome remove(SignedInUser administrator, String id, long version) {
        administrator.requireAdministrator();
        return table.delete(id, version) ? done() : tooLate(id);
    }

    private Outcome done() {
        recent.changed();
        return new Done();
    }

    private Outcome tooLate(String id) {
        return table.find(id).<Outcome>map(Conflict::new).orElseGet(Gone::new);
    }

    private static Announcement announcement(String id, long version, Words words) {
        return new Announcement(
                id,
                words.text().strip(),
                words.level(),
                words.from(),
                words.until(),
                words.atSignIn(),
                version);
    }

    private static Optional<Outcome> fault(Words words) {
        if (words.text().isBlank()) {
            return Optional.of(new Refused(Reason.NO_TEXT));
        }
        if (words.text().strip().length() > LONGEST_TEXT) {
            return Optional.of(new Refused(Reason.TEXT_TOO_LONG));
        }
        boolean backwards =
                words.until().isPresent()
                        && words.from()
                                .filter(from -> !from.isBefore(words.until().get()))
                                .isPresent();
        return backwards
                ? Optional.of(new Refused(Reason.ENDS_BEFORE_IT_BEGINS))
                : Optional.empty();
    }

    @Override
    public List<Announcement> current() {
        return shownNow(recent.all());
    }

    @Override
    public List<Announcement> atTheDoor() {
        return shownNow(recent.atHand()).stream().filter(Announcement::atSignIn).toList();
    }

    private List<Announcement> shownNow(List<Announcement> all) {
        Instant now = clock.instant();
        return all.stream().filter(one -> one.isShownAt(now)).toList();
    }

    @Override
    public Subscription subscribe(Runnable changed) {
        return recent.subscribe(changed);
    }
}
