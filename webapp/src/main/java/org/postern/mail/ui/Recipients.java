package org.postern.mail.ui;

import java.util.List;
import org.postern.mail.AddressCompletion;
import org.postern.mail.AddressCompletion.Suggestion;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.signin.SignedInUser;
import org.springframework.stereotype.Component;

/** Knows whom a user may mean; every method asks the database. */
@Component
record Recipients(AddressCompletion completion, People people) {
    private static final int MOST = 8;

    List<Suggestion> complete(SignedInUser user, String typed) {
        return completion.complete(people.of(user), typed, MOST);
    }

    List<EmailAddress> members(SignedInUser user, Suggestion.Group group) {
        return completion.members(people.of(user), group);
    }
}
