package org.postern.imap.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.UidSet;
import org.postern.message.BodyPart;
import org.postern.message.HtmlText;
import org.postern.message.PartContent;
import org.postern.message.ReadableContent;

/**
 * The first words of messages: from the server (RFC 8970), or from the beginning of the part that
 * would be shown, all messages whose text lies in the same part by one FETCH.
 */
final class PreviewReader {
    /** RFC 8970 §3.1 allows a server 256 characters. */
    private static final int LONGEST = 200;

    private static final int PLAIN_OCTETS = 2 * 1024;
    private static final int HTML_OCTETS = 16 * 1024;

    private final ImapConnection connection;
    private final Map<Uid, String> previews = new HashMap<>();

    /** Where the words of a message are. */
    private record Place(BodyPart part, boolean html) {

        Piece piece() {
            return new Piece(part.id().section(), html ? HTML_OCTETS : PLAIN_OCTETS);
        }
    }

    /** A beginning that many messages can be asked for at once. */
    private record Piece(String section, int octets) {}

    private PreviewReader(ImapConnection connection) {
        this.connection = connection;
    }

    /** Of messages in the mailbox selected; those that are gone or have no text are not in it. */
    static Map<Uid, String> read(ImapConnection connection, Collection<Uid> uids) {
        PreviewReader reader = new PreviewReader(connection);
        if (connection.capabilities().preview()) {
            reader.fromTheServer(uids);
        } else {
            reader.fromTheParts(uids);
        }
        return reader.previews;
    }

    private Map<Uid, FetchData> fetch(Collection<Uid> uids, UnaryOperator<Command> items) {
        FetchedRows rows = new FetchedRows(uids);
        for (UidSet piece : UidSet.of(uids).pieces()) {
            connection.run(items.apply(Command.of("UID FETCH").uids(piece)), rows);
        }
        return rows.byUid();
    }

    /**
     * From the parts where it has none: Cyrus 3.6 offers PREVIEW and answers NIL, unless something
     * else stores the words.
     */
    private void fromTheServer(Collection<Uid> uids) {
        Set<Uid> untold = new HashSet<>();
        fetch(uids, command -> command.words("UID", "PREVIEW"))
                .forEach(
                        (uid, data) -> {
                            byte[] octets = data.sections().get("PREVIEW");
                            if (octets == null) {
                                untold.add(uid);
                            } else {
                                keep(uid, new String(octets, StandardCharsets.UTF_8));
                            }
                        });
        if (!untold.isEmpty()) {
            fromTheParts(untold);
        }
    }

    private void fromTheParts(Collection<Uid> uids) {
        Map<Piece, Map<Uid, Place>> alike = new HashMap<>();
        fetch(uids, command -> command.words("UID", "BODYSTRUCTURE"))
                .forEach(
                        (uid, data) ->
                                data.structure()
                                        .flatMap(PreviewReader::place)
                                        .ifPresent(
                                                place ->
                                                        alike.computeIfAbsent(
                                                                        place.piece(),
                                                                        _ -> new HashMap<>())
                                                                .put(uid, place)));
        alike.forEach(this::beginnings);
    }

    private void beginnings(Piece piece, Map<Uid, Place> places) {
        Map<Uid, FetchData> fetched =
                fetch(
                        places.keySet(),
                        command -> command.beginning(piece.section(), piece.octets()));
        places.forEach(
                (uid, place) -> {
                    FetchData data = fetched.get(uid);
                    if (data != null) {
                        keep(uid, place, data);
                    }
                });
    }

    private static Optional<Place> place(BodyPart root) {
        ReadableContent content = ReadableContent.of(root);
        return content.plain()
                .map(part -> new Place(part, false))
                .or(() -> content.html().map(part -> new Place(part, true)));
    }

    private void keep(Uid uid, Place place, FetchData data) {
        if (data.sections().isEmpty()) {
            return;
        }
        byte[] octets = data.sections().values().iterator().next();
        try {
            String text =
                    PartContent.text(place.part(), new ByteArrayInputStream(octets), HTML_OCTETS);
            keep(uid, place.html() ? HtmlText.of(text) : text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** On one line, without what is quoted. */
    private void keep(Uid uid, String text) {
        String words =
                text.lines()
                        .filter(line -> !line.startsWith(">"))
                        .collect(Collectors.joining(" "))
                        .replaceAll("[\\p{Cntrl}\\p{Z}]+", " ")
                        .strip();
        if (!words.isEmpty()) {
            int end =
                    words.offsetByCodePoints(
                            0, Math.min(LONGEST, words.codePointCount(0, words.length())));
            previews.put(uid, words.substring(0, end));
        }
    }
}
