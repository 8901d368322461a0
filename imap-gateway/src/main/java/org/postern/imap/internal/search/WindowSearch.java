package org.postern.imap.internal.search;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import org.postern.imap.SearchQuery;
import org.postern.imap.SearchQuery.HasKeyword;
import org.postern.imap.Uid;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.FetchData;
import org.postern.imap.internal.wire.ImapConnection;
import org.postern.imap.internal.wire.Response;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.SelectedMailbox;
import org.postern.imap.internal.wire.UidSet;
import org.postern.message.BodyPart;

/**
 * What is asked of a server about one window.
 *
 * <p>No server can be asked for attachments. So the query is asked as if all messages had one, and
 * as if none had; a message that is found only once is looked at, unless a keyword tells.
 */
final class WindowSearch {
    private static final Key ATTACHED = new Key.Leaf(new HasKeyword("$HasAttachment"));
    private static final Key NOT_ATTACHED = new Key.Leaf(new HasKeyword("$HasNoAttachment"));

    private final SearchQuery query;
    private final Wording wording;
    private final Predicate<BodyPart> hasAttachment;

    WindowSearch(SearchQuery query, Wording wording, Predicate<BodyPart> hasAttachment) {
        this.query = query;
        this.wording = wording;
        this.hasAttachment = hasAttachment;
    }

    Candidates search(
            ImapConnection connection,
            SelectedMailbox selected,
            Window window,
            DoubleConsumer progress) {
        Key mayBe =
                selected.keeps("$HasNoAttachment") ? Key.without(NOT_ATTACHED) : Key.Constant.ALL;
        Key isSure = selected.keeps("$HasAttachment") ? ATTACHED : Key.Constant.NONE;
        Key ifAttached = Key.of(query, mayBe);
        Key ifNot = Key.of(query, isSure);
        long[] first = hits(connection, selected, ifAttached, window, progress);
        return new Candidates(
                first,
                ifNot.equals(ifAttached)
                        ? first
                        : hits(connection, selected, ifNot, window, progress));
    }

    private long[] hits(
            ImapConnection connection,
            SelectedMailbox selected,
            Key key,
            Window window,
            DoubleConsumer progress) {
        if (key == Key.Constant.NONE) {
            return new long[0];
        }
        while (true) {
            HitSink sink = new HitSink(window, selected.messages(), progress);
            boolean asRanges = connection.capabilities().esearch();
            Optional<Charset> charset = wording.charset();
            Condition end =
                    connection.ask(SearchCommand.of(key, window.uids(), asRanges, charset), sink);
            if (!end.hasCode("BADCHARSET") || !wording.changes(end)) {
                ImapConnection.requireOk(end);
                return sink.hits();
            }
        }
    }

    /** Whether messages have attachments; those that are gone are left out. */
    Map<Uid, Boolean> look(ImapConnection connection, List<Uid> uids) {
        Map<Uid, Boolean> attached = new HashMap<>();
        for (UidSet set : UidSet.of(uids).pieces()) {
            Condition end =
                    connection.ask(
                            Command.of("UID FETCH").uids(set).words("UID", "BODYSTRUCTURE"),
                            response -> {
                                if (response instanceof Response.Fetch(long _, FetchData data)) {
                                    data.uid()
                                            .filter(set::contains)
                                            .ifPresent(
                                                    uid ->
                                                            attached.merge(
                                                                    uid,
                                                                    has(data),
                                                                    WindowSearch::either));
                                }
                            });
            if (!end.hasCode("EXPUNGEISSUED")) {
                ImapConnection.requireOk(end);
            }
        }
        return attached;
    }

    /** As in the list: a structure that cannot be read has no attachment. */
    private boolean has(FetchData data) {
        return data.structure().map(hasAttachment::test).orElse(false);
    }

    /** A word on the flags may come between; it has no structure. */
    private static boolean either(boolean one, boolean other) {
        return one || other;
    }
}
