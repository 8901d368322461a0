package org.postern.imap;

import java.util.Map;

/**
 * Where copies of messages lie, as the server told (COPYUID, RFC 4315 §3).
 *
 * @param uids of the copies by those of the messages copied; not always of all
 */
public record Copies(MailboxName mailbox, UidValidity uidValidity, Map<Uid, Uid> uids) {

    public Copies {
        uids = Map.copyOf(uids);
    }
}
