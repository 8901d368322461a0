package org.postern.contacts.ui;

import com.vaadin.flow.component.Component;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postern.app.LatestAnswer;
import org.postern.app.Shell;
import org.postern.frontend.StatusLine;
import org.postern.people.Person;
import org.postern.sharing.NoAccess;
import org.postern.signin.SignedInUser;

/** What it takes to work with the contacts of one user. */
record ContactDesk(SignedInUser user, ContactServices services, Executor background) {

    /** Who asks; may ask the database itself. */
    Person person() {
        return services.people().of(user);
    }

    /** Does something that must be done; whatever else is asked, it is not given up. */
    <T> void act(Component view, Supplier<T> deed, Consumer<T> done) {
        StatusLine status = Shell.of(view).status();
        String gone = view.getTranslation("contacts.no-access");
        new LatestAnswer<T>(background)
                .ask(
                        deed,
                        done,
                        failure -> {
                            if (!(failure instanceof NoAccess)) {
                                throw failure;
                            }
                            status.show(gone);
                        });
    }
}
