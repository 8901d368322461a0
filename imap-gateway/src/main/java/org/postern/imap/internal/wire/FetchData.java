package org.postern.imap.internal.wire;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.postern.imap.Flag;
import org.postern.imap.Keyword;
import org.postern.imap.Uid;
import org.postern.message.BodyPart;
import org.postern.message.Envelope;

/**
 * What a FETCH response tells of one message: whatever items it has, asked for or not.
 *
 * @param keywords told together with the flags
 * @param sections content by section as the server spells it, upper case; empty text for NIL
 */
public record FetchData(
        Optional<Uid> uid,
        Optional<Set<Flag>> flags,
        Optional<Set<Keyword>> keywords,
        Optional<Instant> arrived,
        OptionalLong octets,
        Optional<Envelope> envelope,
        Optional<BodyPart> structure,
        Map<String, byte[]> sections) {

    /** Whether everything a row of a list needs is here. */
    public boolean isSummary() {
        return uid.isPresent() && envelope.isPresent() && octets.isPresent();
    }

    /** This with what a later response of the same message says. */
    public FetchData updatedBy(FetchData later) {
        return new FetchData(
                uid,
                later.flags.or(() -> flags),
                later.keywords.or(() -> keywords),
                later.arrived.or(() -> arrived),
                later.octets.isPresent() ? later.octets : octets,
                later.envelope.or(() -> envelope),
                later.structure.or(() -> structure),
                later.sections.isEmpty() ? sections : later.sections);
    }
}
