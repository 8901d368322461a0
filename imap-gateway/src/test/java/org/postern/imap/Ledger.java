package org.postern.imap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which messages must be where: for each message the places it may have, one of which is true until
 * a look at the server tells which.
 */
final class Ledger {
    /** How often a message lies in which mailbox, and which marks it has there. */
    private final Map<String, Set<Map<MailboxName, Integer>>> possible = new HashMap<>();

    /** A message is here, once, and nowhere else. */
    void put(String message, MailboxName mailbox) {
        possible.put(message, Set.of(Map.of(mailbox, 1)));
    }

    /** A message that is nowhere. */
    void nowhere(String message) {
        possible.put(message, Set.of(Map.of()));
    }

    /** One more here, one less there, or a choice of such changes where the outcome is unknown. */
    void change(String message, List<Map<MailboxName, Integer>> choices) {
        Set<Map<MailboxName, Integer>> next = new HashSet<>();
        for (Map<MailboxName, Integer> before : possible.getOrDefault(message, Set.of(Map.of()))) {
            for (Map<MailboxName, Integer> choice : choices) {
                Map<MailboxName, Integer> after = new HashMap<>(before);
                choice.forEach((mailbox, more) -> after.merge(mailbox, more, Integer::sum));
                after.values().removeIf(count -> count == 0);
                next.add(Map.copyOf(after));
            }
        }
        possible.put(message, next);
    }

    /** Takes what is there for the truth. */
    void adopt(Map<String, Map<MailboxName, Integer>> found) {
        found.forEach((message, there) -> possible.put(message, Set.of(there)));
        possible.replaceAll((message, _) -> Set.of(found.getOrDefault(message, Map.of())));
    }

    /** Compares with what is there, and remembers that as the truth. */
    List<String> complaints(Map<String, Map<MailboxName, Integer>> found) {
        List<String> complaints = new ArrayList<>();
        possible.forEach(
                (message, choices) -> {
                    Map<MailboxName, Integer> there = found.getOrDefault(message, Map.of());
                    if (!choices.contains(there)) {
                        complaints.add(message + " is at " + there + " instead of " + choices);
                    }
                });
        found.forEach(
                (message, there) -> {
                    if (!possible.containsKey(message)) {
                        complaints.add(message + " came from nowhere: " + there);
                    }
                });
        adopt(found);
        return complaints;
    }
}
