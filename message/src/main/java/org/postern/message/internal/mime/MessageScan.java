package org.postern.message.internal.mime;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.message.BodyPart;
import org.postern.message.Disposition;
import org.postern.message.MediaType;
import org.postern.message.PartId;

/**
 * Finds the parts of a message, RFC 2046 §5.1.1, reading it once from its first octet to its last.
 *
 * <p>Sections are numbered as RFC 9051 §6.4.5 does: a multipart that is the whole body has no
 * number that anybody could ask for.
 */
public final class MessageScan {
    private static final PartId ROOT_MULTIPART = new PartId("999999999");
    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;
    private static final int LONGEST_BOUNDARY = 200;
    private static final MediaType NESTED_MESSAGE = new MediaType("message", "rfc822", Map.of());

    private final ScannedLines lines;
    private final Deque<String> boundaries = new ArrayDeque<>();
    private final Map<PartId, Lying> contents = new HashMap<>();
    private @Nullable Stop stop;
    private Map<String, byte[]> fields = Map.of();
    private int parts;
    private BodyPart structure =
            new BodyPart(
                    new PartId("1"),
                    MediaType.TEXT_PLAIN,
                    Disposition.UNSPECIFIED,
                    Optional.empty(),
                    Optional.empty(),
                    "7bit",
                    0,
                    List.of());

    private MessageScan(InputStream octets) {
        lines = new ScannedLines(octets);
    }

    /** Where a part's content is, in octets of the whole. */
    public record Lying(long offset, long octets) {
        public static final Lying NOWHERE = new Lying(0, 0);

        /** The content alone; closes the whole with it. */
        public InputStream cutOut(InputStream whole) throws IOException {
            whole.skipNBytes(offset);
            return new Limited(whole, octets);
        }
    }

    /** The line that ended a part: a boundary, its last one, or the end of the message. */
    private record Stop(String boundary, boolean last, long before) {}

    public static MessageScan of(InputStream octets) throws IOException {
        MessageScan scan = new MessageScan(octets);
        scan.read();
        return scan;
    }

    private void read() throws IOException {
        ScannedHeader header = ScannedHeader.read(lines);
        fields = header.fields();
        structure = entity(header, MediaType.TEXT_PLAIN, Optional.empty(), new PartId("1"));
    }

    public Map<String, byte[]> fields() {
        return fields;
    }

    public BodyPart structure() {
        return structure;
    }

    public Map<PartId, Lying> contents() {
        return contents;
    }

    /**
     * @param above the number of the multipart this stands in the place of, empty at the root
     * @param id of this part if it is no multipart
     */
    private BodyPart entity(
            ScannedHeader header, MediaType missing, Optional<PartId> above, PartId id)
            throws IOException {
        MediaType type = header.mediaType(missing);
        Optional<String> boundary =
                type.parameter("boundary")
                        .map(String::stripTrailing)
                        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_BOUNDARY);
        if (type.type().equals("multipart")
                && boundary.isPresent()
                && boundaries.size() < DEEPEST
                && parts < MOST_PARTS) {
            return multipart(header, type, boundary.get(), above);
        }
        MediaType leaf = type.type().equals("multipart") ? MediaType.TEXT_PLAIN : type;
        return leaf(header, leaf, id);
    }

    private BodyPart leaf(ScannedHeader header, MediaType type, PartId id) throws IOException {
        parts++;
        long from = lines.offset();
        stop = skip();
        long octets = Math.max(0, (stop == null ? lines.offset() : stop.before()) - from);
        contents.put(id, new Lying(from, octets));
        return part(header, type, id, octets, List.of());
    }

    private static BodyPart part(
            ScannedHeader header, MediaType type, PartId id, long octets, List<BodyPart> parts) {
        return new BodyPart(
                id,
                type,
                header.disposition(),
                header.fileName(type),
                header.contentId(),
                header.transferEncoding(),
                octets,
                parts);
    }

    private BodyPart multipart(
            ScannedHeader header, MediaType type, String boundary, Optional<PartId> above)
            throws IOException {
        parts++; // an empty one costs memory, too
        boundaries.push(boundary);
        MediaType missing = type.subtype().equals("digest") ? NESTED_MESSAGE : MediaType.TEXT_PLAIN;
        List<BodyPart> children = new ArrayList<>();
        stop = skip(); // what stands before the first boundary is for nobody
        while (isOpen(stop, boundary) && parts < MOST_PARTS) {
            int number = children.size() + 1;
            PartId id =
                    above.map(a -> a.child(number))
                            .orElseGet(() -> new PartId(Integer.toString(number)));
            children.add(entity(ScannedHeader.read(lines), missing, Optional.of(id), id));
        }
        boundaries.pop();
        if (stop != null && stop.boundary().equals(boundary)) {
            stop = skip(); // what stands behind the last boundary is for nobody, either
        }
        return part(header, type, above.orElse(ROOT_MULTIPART), 0, children);
    }

    private static boolean isOpen(@Nullable Stop stop, String boundary) {
        return stop != null && stop.boundary().equals(boundary) && !stop.last();
    }

    /** Reads to a boundary of a multipart that is open, or to the end: null. */
    private @Nullable Stop skip() throws IOException {
        long before = lines.offset();
        for (ScannedLines.Line line = lines.next(); line != null; line = lines.next()) {
            Stop found = boundary(line, before);
            if (found != null) {
                return found;
            }
            before = line.end(); // the line end before a boundary belongs to the boundary
        }
        return null;
    }

    private @Nullable Stop boundary(ScannedLines.Line line, long before) {
        byte[] text = line.text();
        if (boundaries.isEmpty() || text.length < 3 || text[0] != '-' || text[1] != '-') {
            return null;
        }
        String mark = new String(text, 2, text.length - 2, StandardCharsets.UTF_8).stripTrailing();
        for (String open : boundaries) {
            if (mark.equals(open)) {
                return new Stop(open, false, before);
            }
            if (mark.equals(open + "--")) {
                return new Stop(open, true, before);
            }
        }
        return null;
    }

    /** A stream that ends after so many octets. */
    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long octets) {
            super(in);
            left = octets;
        }

        @Override
        public int read() throws IOException {
            int b = left > 0 ? super.read() : -1;
            left -= b < 0 ? left : 1;
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return length == 0 ? 0 : -1;
            }
            int read = super.read(target, offset, (int) Math.min(length, left));
            left -= read < 0 ? left : read;
            return read;
        }
    }
}
