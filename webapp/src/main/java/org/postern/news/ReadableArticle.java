package org.postern.news;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.postern.mail.ReadableBody;
import org.postern.message.MessageDocument;
import org.postern.message.PartId;
import org.postern.message.ReadableContent;
import org.postern.message.ReceivedMessage;
import org.postern.nntp.ArticleContent;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.GroupName;

/**
 * An article with the choice of what of it is read.
 *
 * @param group where it was opened; it may stand in others, too
 */
public record ReadableArticle(
        GroupName group,
        ArticleNumber number,
        ReceivedMessage message,
        ReadableContent content,
        ArticleContent octets) {
    private static final int MOST_GROUPS = 50;

    public static ReadableArticle of(
            GroupName group, ArticleNumber number, ReceivedMessage message, ArticleContent octets) {
        return new ReadableArticle(
                group, number, message, ReadableContent.of(message.structure()), octets);
    }

    /** The groups it was posted to, as it says itself; where it says nothing, the one it is in. */
    public List<String> newsgroups() {
        List<String> named = names("Newsgroups");
        return named.isEmpty() ? List.of(group.value()) : named;
    }

    /** Where its author wants answers; empty for the same groups. */
    public List<String> followupTo() {
        return names("Followup-To");
    }

    private List<String> names(String field) {
        return Arrays.stream(message.field(field).orElse("").split("[,\\s]+", -1))
                .filter(name -> GroupName.of(name).isPresent())
                .distinct()
                .limit(MOST_GROUPS)
                .toList();
    }

    /** The body as a document of its own. */
    public MessageDocument document() {
        return body().document();
    }

    /** What an answer quotes. */
    public String plainText() {
        return body().plainText();
    }

    private ReadableBody body() {
        return new ReadableBody(
                content, this::open, part -> ArticleAddress.inline(group, number, part));
    }

    /** The content of a part, still transfer-encoded. */
    public InputStream open(PartId part) throws IOException {
        return message.part(part, octets.open());
    }

    /** Roughly what it takes to keep it. */
    public int weight() {
        return (int) Math.min(octets.octets(), 1 << 20) + 4_000;
    }
}
