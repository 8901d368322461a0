package org.postern.imap.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.Response.Untagged;
import org.postern.message.BodyPart;

/**
 * Collects what FETCH responses tell, by UID. A later word on the flags of a message adds to what
 * is known; said unasked it has no UID, so sequence numbers are followed as long as none has moved.
 */
final class FetchedRows implements Consumer<Untagged> {
    private static final long OCTETS_A_ROW = 32 * 1024;
    private static final long OCTETS_A_PART = 400;
    private static final long SLACK = 16L << 20;

    private final int most;
    private final Predicate<Uid> wanted;
    private long octetsLeft;
    private final Map<Uid, FetchData> byUid = new HashMap<>();
    private final Map<Long, Uid> bySequence = new HashMap<>();

    /**
     * @param most messages to keep; a server that sends more is not listened to
     */
    FetchedRows(int most) {
        this(most, _ -> true);
    }

    /**
     * @param wanted messages; what a server tells of others is not kept
     */
    FetchedRows(Collection<Uid> wanted) {
        this(2 * wanted.size(), Set.copyOf(wanted)::contains);
    }

    private FetchedRows(int most, Predicate<Uid> wanted) {
        this.most = most;
        this.wanted = wanted;
        this.octetsLeft = most * OCTETS_A_ROW + SLACK;
    }

    Map<Uid, FetchData> byUid() {
        return byUid;
    }

    @Override
    public void accept(Untagged response) {
        if (response instanceof Response.Fetch(long sequence, FetchData data)) {
            Uid uid = data.uid().orElseGet(() -> bySequence.get(sequence));
            if (uid != null
                    && wanted.test(uid)
                    && (byUid.containsKey(uid) || byUid.size() < most)) {
                octetsLeft -= weight(data);
                if (octetsLeft < 0) {
                    throw new ProtocolViolation("the server sent more than messages have to tell");
                }
                byUid.merge(uid, data, FetchData::updatedBy);
                bySequence.put(sequence, uid);
            }
        } else if (response instanceof Response.Expunge) {
            bySequence.clear();
        }
    }

    /** An estimate of what is told beyond the flags, in octets of heap. */
    private static long weight(FetchData data) {
        long weight = data.sections().values().stream().mapToLong(octets -> octets.length).sum();
        weight += data.envelope().map(SummaryCache::weight).orElse(0);
        return weight + data.structure().map(FetchedRows::weight).orElse(0L);
    }

    private static long weight(BodyPart part) {
        long letters = part.fileName().map(String::length).orElse(0);
        letters += part.contentId().map(String::length).orElse(0);
        for (Map.Entry<String, String> parameter : part.mediaType().parameters().entrySet()) {
            letters += parameter.getKey().length() + parameter.getValue().length();
        }
        long weight = OCTETS_A_PART + 2 * letters;
        return weight + part.parts().stream().mapToLong(FetchedRows::weight).sum();
    }
}
