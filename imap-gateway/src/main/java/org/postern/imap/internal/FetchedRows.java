package org.postern.imap.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.Response.Untagged;

/**
 * Collects what FETCH responses tell, by UID. A later word on the flags of a message adds to what
 * is known; said unasked it has no UID, so sequence numbers are followed as long as none has moved.
 */
final class FetchedRows implements Consumer<Untagged> {
    private final int most;
    private final Map<Uid, FetchData> byUid = new HashMap<>();
    private final Map<Long, Uid> bySequence = new HashMap<>();

    /**
     * @param most messages to keep; a server that sends more is not listened to
     */
    FetchedRows(int most) {
        this.most = most;
    }

    Map<Uid, FetchData> byUid() {
        return byUid;
    }

    @Override
    public void accept(Untagged response) {
        if (response instanceof Response.Fetch(long sequence, FetchData data)) {
            Uid uid = data.uid().orElseGet(() -> bySequence.get(sequence));
            if (uid != null && (byUid.containsKey(uid) || byUid.size() < most)) {
                byUid.merge(uid, data, FetchData::updatedBy);
                bySequence.put(sequence, uid);
            }
        } else if (response instanceof Response.Expunge) {
            bySequence.clear();
        }
    }
}
