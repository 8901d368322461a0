package org.postern.imap;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rights as a server spells them.
 *
 * @param others letters that only this server understands; kept, never shown as a right
 */
public record AccessRights(Set<Right> rights, String others) {
    private static final int LONGEST = 64;
    private static final Set<Right> MAILBOXES =
            EnumSet.of(Right.CREATE_MAILBOX, Right.DELETE_MAILBOX);
    private static final Set<Right> MESSAGES = EnumSet.of(Right.DELETE_MESSAGES, Right.EXPUNGE);

    public AccessRights {
        rights = Set.copyOf(rights);
    }

    /**
     * Reads letters. Those of RFC 2086, c and d, stand for rights of today where none of these is
     * named, RFC 4314 §2.1.1.
     */
    public static AccessRights parse(String letters) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        String known = letters.substring(0, Math.min(letters.length(), LONGEST));
        known.chars().forEach(letter -> Right.of(letter).ifPresent(rights::add));
        if (known.indexOf('c') >= 0 && rights.stream().noneMatch(MAILBOXES::contains)) {
            rights.addAll(MAILBOXES);
        }
        if (known.indexOf('d') >= 0 && rights.stream().noneMatch(MESSAGES::contains)) {
            rights.addAll(MESSAGES);
        }
        String others =
                known.chars()
                        .filter(letter -> letter >= '0' && letter <= '9')
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        return new AccessRights(rights, others);
    }

    /**
     * Spells rights for a server.
     *
     * @param modern whether it knows the letters of RFC 4314; otherwise those of RFC 2086 are sent
     */
    public String letters(boolean modern) {
        String own =
                rights.stream()
                        .sorted()
                        .map(right -> String.valueOf(modern ? right.letter() : old(right)))
                        .distinct()
                        .collect(Collectors.joining());
        return own + others;
    }

    private static char old(Right right) {
        return switch (right) {
            case CREATE_MAILBOX, DELETE_MAILBOX -> 'c';
            case DELETE_MESSAGES, EXPUNGE -> 'd';
            case LOOKUP, READ, SEEN, WRITE, INSERT, POST, ADMINISTER -> right.letter();
        };
    }

    public boolean has(Right right) {
        return rights.contains(right);
    }
}
