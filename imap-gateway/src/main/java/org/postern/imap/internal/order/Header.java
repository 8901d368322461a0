package org.postern.imap.internal.order;

import java.time.Instant;
import java.util.List;
import org.postern.message.EmailAddress;
import org.postern.message.Envelope;
import org.postern.message.MessageId;

/**
 * What one message is sorted and threaded by. Identifiers are 64 bits of a hash with a key of this
 * process, so that nobody can make two that collide.
 *
 * @param uid as an unsigned number
 * @param sent seconds; the arrival where the message does not say, RFC 5256 §2.2
 * @param from of the first author what stands before the @, as a key of {@link Casemap}
 * @param subject the base subject as a key, cut short
 * @param subjectHash of the whole base subject; 0 where that is empty
 * @param reply whether the subject says that this answers or forwards
 * @param id 0 where there is none
 * @param references ancestors, oldest first
 */
@SuppressWarnings("ArrayRecordComponent") // packed, and never compared
public record Header(
        int uid,
        long sent,
        long arrived,
        long octets,
        String from,
        String to,
        String subject,
        long subjectHash,
        boolean reply,
        long id,
        long[] references) {
    private static final int LONGEST_KEY = 100;
    private static final int MOST_REFERENCES = 50;
    private static final int OBJECT = 120;
    private static final long[] NO_REFERENCES = {};

    /**
     * What a FETCH told of a message.
     *
     * @param references the field of this name; In-Reply-To counts where it is empty
     */
    public static Header of(
            int uid,
            Envelope envelope,
            Instant arrived,
            long octets,
            List<MessageId> references,
            Interned keys) {
        BaseSubject base = BaseSubject.of(envelope.subject());
        String subject = Casemap.key(base.text());
        return new Header(
                uid,
                envelope.date().orElse(arrived).getEpochSecond(),
                arrived.getEpochSecond(),
                octets,
                keys.of(localPart(envelope.from())),
                keys.of(localPart(envelope.to())),
                keys.of(cut(subject)),
                subject.isEmpty() ? 0 : KeyedHash.of(subject),
                base.reply(),
                envelope.messageId().map(id -> KeyedHash.of(id.value())).orElse(0L),
                hashes(references.isEmpty() ? first(envelope.inReplyTo()) : references));
    }

    /** A message the server tells nothing of. */
    public static Header unknown(int uid) {
        return new Header(uid, 0, 0, 0, "", "", "", 0, false, 0, NO_REFERENCES);
    }

    /** RFC 5256 §3: the first identifier of In-Reply-To, and no other. */
    private static List<MessageId> first(List<MessageId> inReplyTo) {
        return inReplyTo.isEmpty() ? inReplyTo : inReplyTo.subList(0, 1);
    }

    /** The oldest, which names the thread, and the nearest. */
    private static long[] hashes(List<MessageId> ids) {
        if (ids.isEmpty()) {
            return NO_REFERENCES;
        }
        int skipped = Math.max(0, ids.size() - MOST_REFERENCES);
        long[] hashes = new long[ids.size() - skipped];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = KeyedHash.of(ids.get(i == 0 ? 0 : i + skipped).value());
        }
        return hashes;
    }

    private static String localPart(List<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return "";
        }
        String address = addresses.getFirst().address();
        int at = address.lastIndexOf('@');
        return cut(Casemap.key(at < 0 ? address : address.substring(0, at)));
    }

    private static String cut(String key) {
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    /** An estimate of its heap, without the keys, which others share. */
    int weight() {
        return OBJECT + 8 * references.length;
    }
}
