package org.postern.contacts.internal;

import org.postern.app.Background;
import org.postern.contacts.CollectedAddresses;
import org.postern.mail.MessageSent;
import org.postern.people.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Collects whom people write to; sending never waits for it. */
@Component
class RecipientCollector {
    private static final Logger LOG = LoggerFactory.getLogger(RecipientCollector.class);
    private static final int MOST_AT_ONCE = 200;

    private final People people;
    private final CollectedAddresses collected;
    private final Background background;

    RecipientCollector(People people, CollectedAddresses collected, Background background) {
        this.people = people;
        this.collected = collected;
        this.background = background;
    }

    @EventListener
    void sent(MessageSent message) {
        background.execute(() -> collect(message));
    }

    private void collect(MessageSent message) {
        try {
            var recipients = message.recipients().stream().limit(MOST_AT_ONCE).toList();
            collected.used(people.of(message.sender()).id(), recipients);
        } catch (DataAccessException e) {
            LOG.warn("recipients could not be collected", e);
        }
    }
}
