package org.postern.mail;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another room shows above the text of a message it knows something about. */
public interface MessageCard {

    /**
     * A component for the message, which fills itself in the background; empty for the messages
     * that are no business of the room. Called under the lock of the session: asks nobody.
     */
    Optional<Component> of(ReadableMessage message);
}
