package org.postern.message;

import java.util.List;
import java.util.Optional;

/**
 * An article as its author wrote it: a message to newsgroups instead of people, RFC 5536.
 *
 * @param message without recipients
 * @param newsgroups 1 to 20 names
 * @param followupTo where answers go, if not to the same groups; {@code poster} for the author
 */
public record OutgoingArticle(
        OutgoingMessage message, List<String> newsgroups, Optional<String> followupTo) {
    private static final int MOST_GROUPS = 20;
    private static final int LONGEST_NAME = 460;
    private static final int LONGEST_FIELD = 880;

    /** Names that no group has or that are commands, RFC 5536 §3.1.4. */
    private static final List<String> RESERVED =
            List.of("poster", "control", "to", "all", "ctl", "junk");

    public OutgoingArticle {
        newsgroups = List.copyOf(newsgroups);
        if (newsgroups.isEmpty() || newsgroups.size() > MOST_GROUPS) {
            throw new IllegalArgumentException("an article goes to 1 to 20 newsgroups");
        }
        if (!newsgroups.stream().allMatch(OutgoingArticle::isPostable)
                || !followupTo
                        .map(name -> name.equals("poster") || isPostable(name))
                        .orElse(true)) {
            throw new IllegalArgumentException("not the name of a newsgroup");
        }
        if (String.join(",", newsgroups).length() > LONGEST_FIELD) {
            throw new IllegalArgumentException("more names than a field has room for");
        }
        if (isCommand(message.subject())) {
            throw new IllegalArgumentException("a subject that old servers obey");
        }
        if (!message.recipients().isEmpty()) {
            throw new IllegalArgumentException("an article has no recipients");
        }
    }

    /** Whether an article can go to a group of that name. */
    public static boolean isPostable(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().allMatch(OutgoingArticle::isOfName)
                && !RESERVED.contains(name)
                && !name.startsWith("control.")
                && !name.startsWith("to.");
    }

    /** RFC 5536 §3.1.4, and what servers have besides. */
    private static boolean isOfName(int c) {
        return Character.isLetterOrDigit(c) || "+-_.".indexOf(c) >= 0;
    }

    /**
     * Whether a subject would be taken for a command by old servers, RFC 5537 §5 (which forbids
     * it).
     */
    public static boolean isCommand(String subject) {
        return subject.strip().startsWith("cmsg ");
    }
}
