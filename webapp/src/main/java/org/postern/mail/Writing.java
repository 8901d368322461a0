package org.postern.mail;

import com.vaadin.flow.component.Component;

/** Lets any room open a composer. */
public interface Writing {

    /**
     * Opens a composer in the dock; it stays while the user moves about.
     *
     * @param view on the screen, under the lock of its session
     */
    void open(Component view, NewMessage message);
}
