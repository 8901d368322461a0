package org.postern.imap;

import java.util.Optional;

/** What one may do with a mailbox, RFC 4314 §2.1. */
public enum Right {
    LOOKUP('l'),
    READ('r'),
    /** Keeping \Seen between sessions. */
    SEEN('s'),
    /** Setting flags other than \Seen and \Deleted. */
    WRITE('w'),
    INSERT('i'),
    POST('p'),
    CREATE_MAILBOX('k'),
    DELETE_MAILBOX('x'),
    DELETE_MESSAGES('t'),
    EXPUNGE('e'),
    ADMINISTER('a');

    private final char letter;

    Right(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    static Optional<Right> of(int letter) {
        for (Right right : values()) {
            if (right.letter == letter) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }
}
