package org.postern.app;

import org.postern.people.People;
import org.postern.preferences.Preferences;
import org.postern.signin.SignedInUser;
import org.springframework.stereotype.Component;

/** Where windows get the choices of their users. */
@Component
public final class Choices {
    private final Preferences preferences;
    private final People people;
    private final Background background;

    Choices(Preferences preferences, People people, Background background) {
        this.preferences = preferences;
        this.people = people;
        this.background = background;
    }

    /** The choices of one user, as one window knows them. */
    public PersonalChoices of(SignedInUser user) {
        return new PersonalChoices(preferences, () -> people.of(user).id(), background);
    }
}
