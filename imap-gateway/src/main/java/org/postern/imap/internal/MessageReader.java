package org.postern.imap.internal;

import java.util.List;
import java.util.Optional;
import org.postern.imap.MailFailure.CommandRefused;
import org.postern.imap.MailboxName;
import org.postern.imap.MessageKey;
import org.postern.imap.StoredMessage;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.SelectedMailbox;
import org.postern.imap.internal.wire.UidSet;
import org.postern.message.HeaderText;
import org.postern.message.MessageId;
import org.postern.message.MessageIds;
import org.postern.message.PartId;

/** Reads one message: its summary and structure, and its content piece by piece. */
final class MessageReader {
    private static final String REFERENCES = "BODY[HEADER.FIELDS (REFERENCES)]";

    private MessageReader() {}

    static Optional<StoredMessage> read(ImapConnection connection, MailboxName mailbox, Uid uid) {
        SelectedMailbox selected = Selection.of(connection, mailbox);
        FetchedRows rows = new FetchedRows(List.of(uid));
        connection.run(Command.of("UID FETCH").uids(UidSet.of(uid)).wholeSummary(), rows);
        FetchData data = rows.byUid().get(uid);
        if (data == null) {
            return Optional.empty();
        }
        MessageKey key = new MessageKey(mailbox, selected.uidValidity(), uid);
        return PageReader.row(data)
                .flatMap(
                        row ->
                                data.structure()
                                        .map(
                                                structure ->
                                                        new StoredMessage(
                                                                key,
                                                                PageReader.summary(uid, row, data),
                                                                structure,
                                                                references(data))));
    }

    static List<MessageId> references(FetchData data) {
        String header = HeaderText.decode(data.sections().getOrDefault(REFERENCES, new byte[0]));
        int colon = header.indexOf(':');
        return colon < 0 ? List.of() : MessageIds.parse(header.substring(colon + 1).strip());
    }

    /**
     * A piece of a part's content, or of the whole message.
     *
     * @return fewer octets than asked for where the content ends
     */
    static byte[] piece(
            ImapConnection connection,
            MessageKey message,
            Optional<PartId> part,
            long offset,
            int octets) {
        Selection.of(connection, message.mailbox(), message.uidValidity());
        Command command = Command.of("UID FETCH").uids(UidSet.of(message.uid()));
        part.ifPresentOrElse(
                id -> command.piece(id, offset, octets), () -> command.piece(offset, octets));
        FetchedRows rows = new FetchedRows(List.of(message.uid()));
        connection.run(command, rows);
        FetchData data = rows.byUid().get(message.uid());
        if (data == null || data.sections().isEmpty()) {
            throw new CommandRefused("NONEXISTENT", "the message is no longer there");
        }
        return data.sections().values().iterator().next();
    }
}
