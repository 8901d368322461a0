package org.postern.mail.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postern.app.LatestAnswer;
import org.postern.frontend.Suggestions;
import org.postern.frontend.Suggestions.Item;
import org.postern.mail.AddressCompletion.Suggestion;
import org.postern.message.AddressList;
import org.postern.message.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Completes the addresses in one field; a group that is taken becomes its members. */
final class RecipientSuggestions extends Composite<Div> {
    private static final Logger LOG = LoggerFactory.getLogger(RecipientSuggestions.class);

    private final WritingDesk desk;
    private final Suggestions suggestions;
    private final LatestAnswer<List<Suggestion>> answer;
    private final LatestAnswer<List<EmailAddress>> members;
    private final Map<String, Suggestion.Group> groups = new HashMap<>();

    RecipientSuggestions(TextField field, WritingDesk desk) {
        this.desk = desk;
        answer = new LatestAnswer<>(desk.background());
        members = new LatestAnswer<>(desk.background());
        suggestions =
                new Suggestions(
                        field,
                        getTranslation("compose.suggestions"),
                        getTranslation("compose.suggestion-count"));
        suggestions.addAskListener(this::ask);
        suggestions.addPickListener(this::expand);
        getContent().add(suggestions);
    }

    private void ask(Suggestions.Asked asked) {
        answer.ask(
                () -> desk.recipients().complete(desk.user(), asked.typed()),
                found -> {
                    groups.clear();
                    suggestions.show(asked.number(), found.stream().map(this::item).toList());
                },
                RecipientSuggestions::unavailable);
    }

    private Item item(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Somebody(EmailAddress address) ->
                    new Item(
                            "",
                            address.displayName(),
                            address.name().isBlank() ? "" : address.address(),
                            AddressList.format(address));
            case Suggestion.Group group -> {
                String key = Long.toString(group.id());
                groups.put(key, group);
                yield new Item(
                        key, group.name(), getTranslation("compose.group-of", group.members()), "");
            }
        };
    }

    private void expand(String key) {
        Suggestion.Group group = groups.get(key);
        if (group != null) {
            members.ask(
                    () -> desk.recipients().members(desk.user(), group),
                    found -> suggestions.insert(AddressList.format(found)),
                    RecipientSuggestions::unavailable);
        }
    }

    /** Whoever types an address in full does not need us. */
    private static void unavailable(RuntimeException failure) {
        if (!(failure instanceof DataAccessException)) {
            throw failure;
        }
        LOG.warn("recipients could not be completed", failure);
    }
}
