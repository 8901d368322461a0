package org.postern.imap.internal.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.Uid;

/** UIDs as ranges, RFC 9051 §9 (sequence-set); never sequence numbers. */
public record UidSet(List<Range> ranges) {
    private static final int MOST_RANGES = 400;
    private static final int MOST_RANGES_READ = 200_000;
    private static final long LARGEST_SIGNED = Integer.MAX_VALUE;

    /** From first to last, both included. */
    public record Range(long first, long last) {

        String wire() {
            return first == last ? Long.toString(first) : first + ":" + last;
        }
    }

    public UidSet {
        ranges = List.copyOf(ranges);
    }

    public static UidSet of(Uid uid) {
        return new UidSet(List.of(new Range(uid.value(), uid.value())));
    }

    public static UidSet of(Collection<Uid> uids) {
        List<Range> ranges = new ArrayList<>();
        for (long uid : uids.stream().mapToLong(Uid::value).sorted().distinct().toArray()) {
            int end = ranges.size() - 1;
            if (end >= 0 && ranges.get(end).last() == uid - 1) {
                ranges.set(end, new Range(ranges.get(end).first(), uid));
            } else {
                ranges.add(new Range(uid, uid));
            }
        }
        return new UidSet(ranges);
    }

    /**
     * Pieces short enough for the command line of any server, RFC 7162 §4. UIDs beyond 31 bits are
     * apart from the others, because a set that holds one finds nothing at all on Cyrus 3.6.
     */
    public List<UidSet> pieces() {
        List<UidSet> pieces = new ArrayList<>();
        addPieces(pieces, within(1, LARGEST_SIGNED));
        addPieces(pieces, within(LARGEST_SIGNED + 1, Long.MAX_VALUE));
        return pieces;
    }

    private static void addPieces(List<UidSet> pieces, List<Range> ranges) {
        for (int from = 0; from < ranges.size(); from += MOST_RANGES) {
            int to = Math.min(ranges.size(), from + MOST_RANGES);
            pieces.add(new UidSet(ranges.subList(from, to)));
        }
    }

    private List<Range> within(long first, long last) {
        return ranges.stream()
                .filter(range -> range.first() <= last && first <= range.last())
                .map(
                        range ->
                                new Range(
                                        Math.max(first, range.first()),
                                        Math.min(last, range.last())))
                .toList();
    }

    public boolean contains(Uid uid) {
        return ranges.stream()
                .anyMatch(range -> range.first() <= uid.value() && uid.value() <= range.last());
    }

    /** Those of the given UIDs that are in here; cheap whatever ranges a server made up. */
    public Set<Uid> among(Collection<Uid> uids) {
        Set<Uid> found = new LinkedHashSet<>();
        for (Uid uid : uids) {
            if (contains(uid)) {
                found.add(uid);
            }
        }
        return found;
    }

    String wire() {
        return String.join(",", ranges.stream().map(Range::wire).toList());
    }

    /** Reads {@code 1:4,9}. */
    static UidSet parse(String wire) {
        List<Range> ranges = new ArrayList<>();
        for (String piece : wire.split(",", MOST_RANGES_READ)) {
            int colon = piece.indexOf(':');
            long first = Ascii.nzNumber(colon < 0 ? piece : piece.substring(0, colon));
            long last = colon < 0 ? first : Ascii.nzNumber(piece.substring(colon + 1));
            ranges.add(new Range(Math.min(first, last), Math.max(first, last)));
        }
        if (ranges.isEmpty()) {
            throw new ProtocolViolation("the server sent a set without members");
        }
        return new UidSet(ranges);
    }
}
