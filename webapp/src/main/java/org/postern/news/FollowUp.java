package org.postern.news;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postern.message.MessageId;
import org.postern.message.OutgoingArticle;
import org.postern.message.Reply;

/**
 * An answer to an article before its author has written a word, RFC 5537 §3.4.3.
 *
 * @param newsgroups where it goes; empty where the author of the article wants mail instead
 * @param reply the same as mail: recipients, subject, thread, quoted text
 */
public record FollowUp(List<String> newsgroups, Reply reply) {
    private static final int LONGEST_REFERENCES = 900;
    private static final int MOST_GROUPS = 20;

    public FollowUp {
        newsgroups = List.copyOf(newsgroups);
    }

    /**
     * An answer to where the article asks for answers.
     *
     * @param attribution the line above the quotation
     * @param ownAddress of who answers
     */
    public static FollowUp to(ReadableArticle article, String attribution, String ownAddress) {
        Reply reply =
                Reply.toAuthor(
                        article.message().envelope(),
                        article.message().references(),
                        article.plainText(),
                        attribution,
                        Set.of(ownAddress));
        List<String> asked = article.followupTo();
        // RFC 5536 §3.2.6: the author wants no article but mail
        boolean byMail = asked.contains("poster");
        List<String> groups = asked.isEmpty() ? article.newsgroups() : asked;
        return new FollowUp(
                byMail
                        ? List.of()
                        : groups.stream()
                                .filter(OutgoingArticle::isPostable)
                                .limit(MOST_GROUPS)
                                .toList(),
                reply);
    }

    /**
     * The thread, RFC 5537 §3.4.4: of a long one the first and the last, within what a field may
     * hold.
     */
    public List<MessageId> references() {
        List<MessageId> thread = new ArrayList<>(reply.references());
        while (thread.size() > 4 && length(thread) > LONGEST_REFERENCES) {
            thread.remove(1);
        }
        return thread;
    }

    private static int length(List<MessageId> thread) {
        return thread.stream().mapToInt(id -> id.value().length() + 3).sum();
    }
}
