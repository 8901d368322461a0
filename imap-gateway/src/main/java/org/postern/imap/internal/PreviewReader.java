package org.postern.imap.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    private Map<Uid, FetchData> fetch(Command command, Collection<Uid> uids) {
        FetchedRows rows = new FetchedRows(2 * uids.size());
        connection.run(command, rows);
        rows.byUid().keySet().retainAll(uids);
        return rows.byUid();
    }

    private void fromTheServer(Collection<Uid> uids) {
        Command command = Command.of("UID FETCH").uids(UidSet.of(uids)).words("UID", "PREVIEW");
        fetch(command, uids)
                .forEach(
                        (uid, data) -> {
                            byte[] octets = data.sections().get("PREVIEW");
                            if (octets != null) {
                                keep(uid, new String(octets, StandardCharsets.UTF_8));
                            }
                        });
    }

    private void fromTheParts(Collection<Uid> uids) {
        Command structures =
                Command.of("UID FETCH").uids(UidSet.of(uids)).words("UID", "BODYSTRUCTURE");
        Map<Piece, Map<Uid, Place>> alike = new HashMap<>();
        fetch(structures, uids)
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
        Command command =
                Command.of("UID FETCH")
                        .uids(UidSet.of(places.keySet()))
                        .beginning(piece.section(), piece.octets());
        Map<Uid, FetchData> fetched = fetch(command, places.keySet());
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
