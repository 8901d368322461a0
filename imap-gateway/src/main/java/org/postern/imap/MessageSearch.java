package org.postern.imap;

import java.util.List;

/**
 * Searching the mail of an account. A search runs beside everything else: it works through each
 * mailbox in short steps from the newest message to the oldest, so it never keeps a click waiting.
 */
public interface MessageSearch {

    /**
     * Begins to look for messages in these mailboxes, one after the other in this order.
     *
     * @return at once; everything else is told to the listener
     */
    RunningSearch search(SearchQuery query, List<MailboxName> mailboxes, SearchListener listener);

    /**
     * Begins to look for messages among those found earlier. A mailbox that was made anew since is
     * told as failed by {@link MailFailure.MailboxReplaced}.
     *
     * @param earlier several portions of one mailbox count as one
     */
    RunningSearch narrow(SearchQuery query, List<SearchHits> earlier, SearchListener listener);
}
