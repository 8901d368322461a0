package org.postern.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postern.app.ActionButton;
import org.postern.frontend.AppIcon;
import org.postern.mail.ReadableMessage;

/** The buttons over the open message. */
final class MessageToolbar extends Composite<Div> {
    private final Supplier<Optional<ReadableMessage>> message;
    private final Button reply;
    private final Button replyAll;
    private final Button editDraft;

    MessageToolbar(MessageActions actions, Supplier<Optional<ReadableMessage>> message) {
        this.message = message;
        Button back =
                ActionButton.of(AppIcon.LEFT, getTranslation("mail.back"), actions::backToList);
        back.addClassName("only-one-pane");
        reply = button(AppIcon.REPLY, "mail.reply", actions::reply);
        replyAll = button(AppIcon.REPLY_ALL, "mail.reply-all", actions::replyAll);
        editDraft = button(AppIcon.COMPOSE, "mail.edit-draft", actions::editDraft);
        var gap = new Span();
        gap.addClassName("gap");
        getContent().addClassName("bar");
        getContent().getElement().setAttribute("role", "toolbar");
        getContent().getElement().setAttribute("aria-label", getTranslation("mail.actions"));
        getContent()
                .add(
                        back,
                        button(AppIcon.ARCHIVE, "mail.archive", actions::archive),
                        button(AppIcon.TRASH, "mail.delete", actions::delete),
                        button(AppIcon.SPAM, "mail.spam", actions::spam),
                        button(AppIcon.UNREAD, "mail.mark-unread", actions::markUnread),
                        gap,
                        editDraft,
                        reply,
                        replyAll);
    }

    /** A draft is written on, anything else answered. */
    void show(boolean draft) {
        reply.setVisible(!draft);
        replyAll.setVisible(!draft);
        editDraft.setVisible(draft);
    }

    private Button button(AppIcon icon, String key, Consumer<ReadableMessage> action) {
        return ActionButton.of(icon, getTranslation(key), () -> message.get().ifPresent(action));
    }
}
