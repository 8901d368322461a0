package org.postern.preferences;

import java.util.List;
import org.postern.signin.SignedInUser;

/**
 * As whom users write. Which addresses may be used is the administrator's word, and asked each
 * time. Every method asks the database.
 */
public interface Identities {
    int LONGEST_NAME = 200;
    int LONGEST_SIGNATURE = 4000;
    int MOST = 50;

    /**
     * Those the user may write as, the default first; never empty, for the own address may always
     * be used.
     */
    List<Identity> usable(SignedInUser user);

    /** All the user has made, and the own address; in the order in which they were made. */
    List<Identity> all(SignedInUser user);

    /** Whether the user may write from an address. */
    boolean mayUse(SignedInUser user, String address);

    /** What else but the own address may be used, with {@code *} for anything. */
    List<String> allowed(SignedInUser user);

    /** Keeps a new or changed one, unless it was changed elsewhere since it was read. */
    Outcome save(SignedInUser user, Identity identity);

    /** Removes one, unless it was changed elsewhere since it was read. */
    Outcome remove(SignedInUser user, Identity identity);

    /** What became of it. */
    sealed interface Outcome {
        /** It is as wanted. */
        record Done() implements Outcome {}

        /** Another window was first; nothing was changed. */
        record Conflict(Identity theirs) implements Outcome {}

        /** Another window removed it; nothing was changed. */
        record Gone() implements Outcome {}

        /** It cannot be kept so. */
        record Refused(Reason reason) implements Outcome {}
    }

    /** What is wrong with it. */
    enum Reason {
        NOT_AN_ADDRESS,
        NOT_ALLOWED,
        NAME_DOES_NOT_FIT,
        SIGNATURE_TOO_LONG,
        TOO_MANY
    }
}
