package org.postern.mail.ui;

import org.postern.mail.ReadableMessage;

/** What a reader can do with the open message. */
interface MessageActions {
    void reply(ReadableMessage message);

    void replyAll(ReadableMessage message);

    void editDraft(ReadableMessage message);

    void delete(ReadableMessage message);

    void archive(ReadableMessage message);

    void spam(ReadableMessage message);

    void markUnread(ReadableMessage message);

    void backToList();
}
