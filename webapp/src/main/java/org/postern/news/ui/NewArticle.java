package org.postern.news.ui;

import java.util.List;
import org.postern.message.MessageId;

/**
 * An article about to be written, as it stands in the composer when that opens.
 *
 * @param id stays the same however often posting is tried, so that it is posted once
 * @param references the thread it answers, oldest first
 */
record NewArticle(
        MessageId id,
        List<String> newsgroups,
        String subject,
        String text,
        List<MessageId> references) {}
