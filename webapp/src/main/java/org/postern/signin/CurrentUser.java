package org.postern.signin;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells whose request or view this is. */
@Component
public class CurrentUser {

    /**
     * The user of this thread: a request thread, or a thread that holds the lock of a Vaadin
     * session. Other threads are handed the user by the one who starts them.
     *
     * @throws IllegalStateException where nobody is signed in
     */
    public SignedInUser get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
            return user;
        }
        throw new IllegalStateException("nobody is signed in on this thread");
    }
}
