package org.postern.schedule.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.postern.app.LatestAnswer;
import org.postern.calendar.CalendarServices;
import org.postern.calendar.CalendarUser;
import org.postern.calendar.Events;
import org.postern.calendar.FormerEvent;
import org.postern.calendar.SaveOutcome;
import org.postern.schedule.CalendarChanges;
import org.postern.schedule.CalendarPeople;
import org.postern.schedule.InvitationMail;
import org.postern.schedule.InvitationMail.Outcome;
import org.postern.signin.SignedInUser;

/**
 * What the parts of a room ask with: the services, in whose name, and where outcomes are told. One
 * for each view; questions run in the background, answers come under the session lock.
 */
final class ScheduleDesk {
    private static final int MOST_NAMED = 5;
    private final SignedInUser user;
    private final CalendarServices services;
    private final CalendarPeople people;
    private final CalendarChanges changes;
    private final InvitationMail mail;
    private final Executor background;
    private final Clock clock;
    private Teller status = (_, _) -> {};

    /** A change and what attendees heard of it. */
    private record Done(SaveOutcome outcome, Optional<Outcome> told) {}

    ScheduleDesk(
            SignedInUser user,
            CalendarServices services,
            CalendarPeople people,
            CalendarChanges changes,
            InvitationMail mail,
            Executor background,
            Clock clock) {
        this.user = user;
        this.services = services;
        this.people = people;
        this.changes = changes;
        this.mail = mail;
        this.background = background;
        this.clock = clock;
    }

    /** From now on outcomes are told there. */
    void tellIn(Teller nextStatus) {
        status = nextStatus;
    }

    SignedInUser user() {
        return user;
    }

    CalendarServices services() {
        return services;
    }

    /** Events to be changed in the name of the user; may ask the database. */
    Events events() {
        return services.events().tellingAs(address -> mail.maySendAs(user, address));
    }

    CalendarPeople people() {
        return people;
    }

    CalendarChanges changes() {
        return changes;
    }

    Executor background() {
        return background;
    }

    Clock clock() {
        return clock;
    }

    /** The user as calendars know them; may ask the database. */
    CalendarUser me() {
        return people.of(user);
    }

    /** Tells an outcome. */
    void say(String sentence) {
        status.tell(sentence, null);
    }

    /** Tells an outcome that can be taken back. */
    void say(String sentence, Runnable undo) {
        status.tell(sentence, undo);
    }

    /** The same in a text of the window. */
    void sayText(String key, Object... with) {
        say(text(key, with));
    }

    /** A text of the window. */
    static String text(String key, Object... with) {
        return UI.getCurrentOrThrow().getTranslation(key, with);
    }

    /** Asks once; a failure is told in the status line. */
    <T> void ask(Function<CalendarUser, T> question, Consumer<T> answered) {
        ask(question, answered, this::say);
    }

    /** Asks once; {@code failed} gets the sentence for the user. */
    <T> void ask(
            Function<CalendarUser, T> question, Consumer<T> answered, Consumer<String> failed) {
        new LatestAnswer<T>(background)
                .ask(
                        () -> question.apply(me()),
                        answered,
                        failure -> ScheduleFailures.tell(failure, failed));
    }

    /**
     * Makes a change to an event, tells its attendees, and says what became of both.
     *
     * @param doneKey the text that says it is done
     */
    void save(
            String doneKey,
            Function<CalendarUser, SaveOutcome> change,
            Consumer<SaveOutcome.Saved> saved,
            Consumer<SaveOutcome.Conflict> conflict,
            Consumer<String> failed) {
        save((outcome, told) -> say(done(doneKey, told)), change, saved, conflict, failed);
    }

    /** The same of a change that can be taken back at once. */
    void saveForNow(
            String doneKey,
            Function<CalendarUser, SaveOutcome> change,
            Consumer<SaveOutcome.Saved> saved,
            Consumer<SaveOutcome.Conflict> conflict,
            Consumer<String> failed) {
        save(
                (outcome, told) ->
                        outcome.former()
                                .ifPresentOrElse(
                                        former -> say(done(doneKey, told), () -> restore(former)),
                                        () -> say(done(doneKey, told))),
                change,
                saved,
                conflict,
                failed);
    }

    private void restore(FormerEvent former) {
        save(
                "calendar.restored",
                who -> events().restore(who, former),
                _ -> {},
                _ -> sayText("calendar.restore-conflict"),
                this::say);
    }

    private void save(
            BiConsumer<SaveOutcome.Saved, Optional<Outcome>> done,
            Function<CalendarUser, SaveOutcome> change,
            Consumer<SaveOutcome.Saved> saved,
            Consumer<SaveOutcome.Conflict> conflict,
            Consumer<String> failed) {
        ask(
                who -> tellAttendees(change.apply(who)),
                answer -> {
                    switch (answer.outcome()) {
                        case SaveOutcome.Saved result -> {
                            done.accept(result, answer.told());
                            saved.accept(result);
                        }
                        case SaveOutcome.Conflict result -> conflict.accept(result);
                    }
                },
                failed);
    }

    private static String done(String key, Optional<Outcome> told) {
        String done = text(key);
        return told.map(
                        outcome ->
                                switch (outcome) {
                                    case Outcome.All() -> text("calendar.all-told", done);
                                    case Outcome.Some(var not) ->
                                            text("calendar.some-told", done, list(not));
                                    case Outcome.Nobody() -> text("calendar.nobody-told", done);
                                    case Outcome.Unknown(var unsure) ->
                                            text("calendar.told-unsure", done, list(unsure));
                                })
                .orElse(done);
    }

    private static String list(List<String> addresses) {
        String first = String.join(", ", addresses.stream().limit(MOST_NAMED).toList());
        return addresses.size() > MOST_NAMED ? first + ", …" : first;
    }

    private Done tellAttendees(SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Saved saved when !saved.messages().isEmpty() ->
                    new Done(saved, Optional.of(mail.send(user, saved.messages())));
            case SaveOutcome.Saved saved -> new Done(saved, Optional.empty());
            case SaveOutcome.Conflict conflict -> new Done(conflict, Optional.empty());
        };
    }
}
