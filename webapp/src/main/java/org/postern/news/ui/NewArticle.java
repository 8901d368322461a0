package org.postern.news.ui;

import java.util.List;
import org.postern.message.MessageId;

/**
 * An article about to be written, as it stands in the composer when that opens.
 *
 * @param id under which the text is posted first
 * @param references the thread it answers, oldest first
 */
record NewArticle(
        MessageId id,
        List<String> newsgroups,
        String subject,
        String text,
        List<MessageId> references) {}
