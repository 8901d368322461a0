package org.postern.app;

import com.vaadin.flow.component.Component;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.sharing.NoAccess;
import org.postern.signin.SignedInUser;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Puts the questions of a room to its services, in the background and as the person signed in, and
 * says in the status line why one was not answered. Used on the user-interface thread only.
 */
public final class Asking {
    private final Supplier<Person> who;
    private final Executor background;
    private final BiConsumer<Component, String> tell;
    private volatile @Nullable Person person;

    public Asking(SignedInUser user, People people, Executor background) {
        this(
                () -> people.of(user),
                background,
                (view, sentence) -> Shell.of(view).status().show(sentence));
    }

    /**
     * Asks as anybody.
     *
     * @param who is asked in the background, once
     * @param tell says a sentence to whoever looks at the view
     */
    public Asking(Supplier<Person> who, Executor background, BiConsumer<Component, String> tell) {
        this.who = who;
        this.background = background;
        this.tell = tell;
    }

    /** For what is filled again and again: only the latest answer counts. */
    public <T> LatestAnswer<T> latest() {
        return new LatestAnswer<>(background);
    }

    /** Who asks; for questions in the background only, since it may ask the database. */
    public Person person() {
        Person known = person;
        if (known == null) {
            known = who.get();
            person = known;
        }
        return known;
    }

    /** Asks once; what fails is said. */
    public <T> void ask(Component view, Function<Person, T> question, Consumer<T> answered) {
        ask(view, question, answered, () -> {});
    }

    /**
     * Asks once; what fails is said.
     *
     * @param failed is run after that
     */
    public <T> void ask(
            Component view, Function<Person, T> question, Consumer<T> answered, Runnable failed) {
        new LatestAnswer<T>(background)
                .ask(
                        () -> question.apply(person()),
                        answered,
                        failure -> {
                            failed.run();
                            say(view, sentence(view, failure));
                        });
    }

    /** Says a sentence in the status line. */
    public void say(Component view, String sentence) {
        tell.accept(view, sentence);
    }

    /**
     * What there is to say of a failure.
     *
     * @throws RuntimeException the failure, where it is a fault of ours
     */
    public static String sentence(Component view, RuntimeException failure) {
        if (failure instanceof NoAccess) {
            return view.getTranslation("app.no-access");
        }
        if (failure instanceof DataAccessException || failure instanceof TransactionException) {
            return view.getTranslation("app.database-down");
        }
        throw failure;
    }
}
