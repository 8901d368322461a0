package org.postern.imap.internal.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.Uid;
import org.postern.imap.UidValidity;
import org.postern.imap.internal.wire.Response.Condition;

/**
 * Which UIDs new messages have, RFC 4315 §3.
 *
 * @param copies by the UIDs of the messages copied
 */
public record CopiedUids(UidValidity generation, Map<Uid, Uid> copies) {
    private static final int MOST = 200_000;

    /** COPYUID; empty where there is none that makes sense. */
    public static Optional<CopiedUids> of(Condition condition) {
        List<String> arguments = condition.arguments();
        if (!condition.hasCode("COPYUID") || arguments.size() != 3) {
            return Optional.empty();
        }
        try {
            List<Uid> from = expand(UidSet.parse(arguments.get(1)));
            List<Uid> to = expand(UidSet.parse(arguments.get(2)));
            if (from.size() != to.size()) {
                return Optional.empty();
            }
            Map<Uid, Uid> copies = new HashMap<>();
            for (int i = 0; i < from.size(); i++) {
                copies.put(from.get(i), to.get(i));
            }
            return Optional.of(new CopiedUids(generation(arguments.get(0)), copies));
        } catch (ProtocolViolation nonsense) {
            return Optional.empty();
        }
    }

    /** APPENDUID: one UID for each message stored, in their order; empty where there is none. */
    public static List<Uid> appended(Condition condition) {
        List<String> arguments = condition.arguments();
        if (!condition.hasCode("APPENDUID") || arguments.size() != 2) {
            return List.of();
        }
        try {
            return expand(UidSet.parse(arguments.get(1)));
        } catch (ProtocolViolation nonsense) {
            return List.of();
        }
    }

    private static UidValidity generation(String number) {
        return new UidValidity(Ascii.nzNumber(number));
    }

    private static List<Uid> expand(UidSet set) {
        long size = set.ranges().stream().mapToLong(r -> r.last() - r.first() + 1).sum();
        if (size > MOST) {
            throw new ProtocolViolation("the server sent more UIDs than messages");
        }
        return set.ranges().stream()
                .flatMapToLong(r -> LongStream.rangeClosed(r.first(), r.last()))
                .mapToObj(Uid::new)
                .toList();
    }
}
