package org.postern.invitations.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.postern.app.LatestAnswer;
import org.postern.app.Reader;
import org.postern.app.Shell;
import org.postern.calendar.Invitation;
import org.postern.calendar.InvitationReading;
import org.postern.calendar.ItipMethod;
import org.postern.calendar.Occurrence;
import org.postern.calendar.Participation;
import org.postern.frontend.AppIcon;
import org.postern.frontend.Notice;
import org.postern.frontend.Notice.Kind;
import org.postern.invitations.EventWords;
import org.postern.invitations.ReceivedInvitations;
import org.postern.invitations.ReceivedInvitations.Answered;
import org.postern.mail.ReadableMessage;
import org.postern.message.BodyPart;
import org.postern.schedule.InvitationMail;
import org.postern.signin.SignedInUser;

/**
 * An invitation as a message brings it: what, when, where, how it stands, and what one can answer.
 * All texts are a stranger's.
 */
final class InvitationCard extends Composite<Div> {
    private final ReceivedInvitations invitations;
    private final SignedInUser user;
    private final ReadableMessage message;
    private final BodyPart part;
    private final LatestAnswer<InvitationReading> reading;
    private final LatestAnswer<Answered> answer;
    private final Div buttons = new Div();

    InvitationCard(
            ReceivedInvitations invitations,
            SignedInUser user,
            ReadableMessage message,
            BodyPart part,
            Executor background) {
        this.invitations = invitations;
        this.user = user;
        this.message = message;
        this.part = part;
        reading = new LatestAnswer<>(background);
        answer = new LatestAnswer<>(background);
        buttons.addClassName("invite-answers");
        getContent().addClassName("invite");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", getTranslation("invitation.card"));
        getContent().add(new Span(getTranslation("invitation.reading")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        read();
    }

    private void read() {
        reading.ask(
                () -> invitations.read(user, message, part),
                this::show,
                _ -> notice(new Notice(Kind.WARN, getTranslation("invitation.not-read")), true));
    }

    private void notice(Notice notice, boolean again) {
        getContent().removeAll();
        getContent()
                .add(
                        again
                                ? notice.withAction(getTranslation("invitation.again"), this::read)
                                : notice);
    }

    private void show(InvitationReading result) {
        switch (result) {
            case InvitationReading.Refused(String sentence) ->
                    notice(new Notice(Kind.INFO, AppIcon.CALENDAR, sentence), false);
            case InvitationReading.Read(Invitation invitation, String odd) -> {
                getContent().removeAll();
                getContent().add(day(invitation), words(invitation, odd), buttons);
                offer(invitation);
            }
        }
    }

    private Div day(Invitation invitation) {
        var first = clocks().firstDay(invitation.draft().time());
        var number = new Span(Integer.toString(first.getDayOfMonth()));
        number.addClassName("strong");
        var day =
                new Div(
                        new Span(first.format(DateTimeFormatter.ofPattern("MMM", locale()))),
                        number,
                        new Span(first.format(DateTimeFormatter.ofPattern("EEE", locale()))));
        day.addClassName("invite-day");
        day.getElement().setAttribute("aria-hidden", "true");
        return day;
    }

    private Div words(Invitation invitation, String odd) {
        var draft = invitation.draft();
        var title =
                new H3(
                        draft.title().isBlank()
                                ? getTranslation("invitation.untitled")
                                : draft.title());
        title.addClassName("strong");
        String when = clocks().when(draft.time());
        var time =
                new Paragraph(draft.location().isBlank() ? when : when + " · " + draft.location());
        time.addClassName("t2");
        var words = new Div(title, time);
        words.addClassName("grow");
        String standing = standing(invitation);
        line(words, standing, "small");
        line(words, odd, "small");
        if (!invitation.conflicts().isEmpty()) {
            var others =
                    invitation.conflicts().stream()
                            .map(Occurrence::title)
                            .limit(3)
                            .collect(Collectors.joining(", "));
            line(words, getTranslation("invitation.conflict", others), "warn");
        }
        return words;
    }

    private static void line(Div words, String sentence, String style) {
        if (!sentence.isBlank()) {
            var line = new Paragraph(sentence);
            line.addClassNames("small", style);
            words.add(line);
        }
    }

    private String standing(Invitation invitation) {
        String who = invitation.sender();
        return switch (invitation.standing()) {
            case NEW -> getTranslation("invitation.new", who);
            case SAME -> present(invitation);
            case UPDATE -> getTranslation("invitation.update", who);
            case OUTDATED -> getTranslation("invitation.outdated");
            case CANCELLATION -> getTranslation("invitation.cancelled", who);
            case ANSWER -> getTranslation("invitation.answer", who, theirs(invitation));
            case FOR_INFORMATION -> getTranslation("invitation.for-information");
            case NOT_AUTHENTIC -> getTranslation("invitation.not-authentic", who);
        };
    }

    private String present(Invitation invitation) {
        return invitation
                .own()
                .map(own -> getTranslation("invitation.own." + own.name()))
                .orElseGet(() -> getTranslation("invitation.present"));
    }

    /** What the attendee who writes has answered. */
    private String theirs(Invitation invitation) {
        return invitation.draft().attendees().stream()
                .filter(a -> a.address().equalsIgnoreCase(invitation.sender()))
                .findFirst()
                .map(a -> getTranslation("invitation.theirs." + a.participation().name()))
                .orElse("");
    }

    private void offer(Invitation invitation) {
        buttons.removeAll();
        switch (invitation.standing()) {
            case NEW, UPDATE, SAME -> {
                if (invitation.method() == ItipMethod.REQUEST && invitation.own().isPresent()) {
                    offer(invitation, "invitation.accept", Participation.ACCEPTED);
                    offer(invitation, "invitation.maybe", Participation.TENTATIVE);
                    offer(invitation, "invitation.decline", Participation.DECLINED);
                } else if (invitation.standing() != Invitation.Standing.SAME) {
                    apply(invitation, "invitation.enter");
                }
            }
            case CANCELLATION -> apply(invitation, "invitation.remove");
            case ANSWER -> apply(invitation, "invitation.note");
            case OUTDATED, FOR_INFORMATION, NOT_AUTHENTIC -> buttons.setVisible(false);
        }
    }

    private void offer(Invitation invitation, String key, Participation participation) {
        var button = button(key, () -> invitations.answer(user, invitation, participation));
        if (invitation.own().filter(participation::equals).isPresent()
                && invitation.standing() == Invitation.Standing.SAME) {
            button.getElement().setAttribute("aria-pressed", "true");
            button.addClassName("soft");
        }
    }

    private void apply(Invitation invitation, String key) {
        button(key, () -> invitations.apply(user, invitation)).addClassName("soft");
    }

    private Button button(String key, Supplier<Answered> action) {
        var button = new Button(getTranslation(key));
        button.addClassNames("btn", "sm");
        button.addClickListener(_ -> act(action));
        buttons.add(button);
        return button;
    }

    private void act(Supplier<Answered> action) {
        buttons.setEnabled(false);
        answer.ask(
                action,
                this::told,
                _ -> {
                    buttons.setEnabled(true);
                    Shell.of(this).status().show(getTranslation("invitation.failed"));
                    read();
                });
    }

    private void told(Answered result) {
        buttons.setEnabled(true);
        Shell.of(this)
                .status()
                .show(
                        switch (result) {
                            case Answered.Refused(String sentence) -> sentence;
                            case Answered.Entered(var told) -> entered(told);
                        });
        read();
    }

    private String entered(Optional<InvitationMail.Outcome> told) {
        return told.map(
                        outcome ->
                                switch (outcome) {
                                    case InvitationMail.Outcome.All _ ->
                                            getTranslation("invitation.done");
                                    case InvitationMail.Outcome.Unknown _ ->
                                            getTranslation("invitation.unsure");
                                    case InvitationMail.Outcome.Some _,
                                            InvitationMail.Outcome.Nobody _ ->
                                            getTranslation("invitation.not-told");
                                })
                .orElseGet(() -> getTranslation("invitation.done"));
    }

    private static EventWords clocks() {
        return new EventWords(Reader.dates().locale(), Reader.dates().zone());
    }

    private static Locale locale() {
        return Reader.dates().locale();
    }
}
