package org.postern.imap.internal.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.postern.imap.MailFailure;
import org.postern.imap.MailboxName;
import org.postern.imap.SearchHits;
import org.postern.imap.SearchProgress;
import org.postern.imap.SearchQuery;
import org.postern.message.BodyPart;

/** One search from mailbox to mailbox, on the thread that asks. */
final class SearchRun {
    private final Slices slices;
    private final WindowSearch search;
    private final List<Place> places;
    private final Telling telling;

    /**
     * Where to search.
     *
     * @param earlier among which messages; empty for all
     */
    record Place(MailboxName mailbox, Optional<SearchHits> earlier) {}

    SearchRun(
            Slices slices,
            Predicate<BodyPart> hasAttachment,
            SearchQuery query,
            List<Place> places,
            Telling telling) {
        this.slices = slices;
        this.search = new WindowSearch(query, new Wording(query), hasAttachment);
        this.places = places;
        this.telling = telling;
    }

    void run() {
        for (int i = 0; i < places.size() && !telling.isCancelled(); i++) {
            try {
                search(i);
            } catch (MailFailure failure) {
                if (isOfAll(failure)) {
                    places.subList(i, places.size()).forEach(place -> tell(place, failure));
                    return;
                }
                tell(places.get(i), failure);
            }
        }
    }

    private void search(int number) {
        Place place = places.get(number);
        MailboxName mailbox = place.mailbox();
        tell(number, 0);
        Opened opened =
                place.earlier()
                        .map(Opened::earlier)
                        .orElseGet(() -> slices.run(mailbox, c -> Opened.whole(c, mailbox)));
        new MailboxSearch(slices, search, telling, share -> tell(number, share), opened).run();
    }

    private void tell(int number, double share) {
        telling.progress(
                new SearchProgress(number, places.size(), places.get(number).mailbox(), share));
    }

    private void tell(Place place, MailFailure failure) {
        if (!telling.isCancelled()) {
            telling.tell(listener -> listener.failed(place.mailbox(), failure));
        }
    }

    /** A back end that does not answer for one mailbox is not asked for each of the others. */
    private static boolean isOfAll(MailFailure failure) {
        return switch (failure) {
            case MailFailure.Unreachable _, MailFailure.SignInRefused _, MailFailure.TlsRefused _ ->
                    true;
            case MailFailure.ConnectionLost _,
                    MailFailure.Unknown _,
                    MailFailure.CommandRefused _,
                    MailFailure.ProtocolViolation _,
                    MailFailure.MailboxReplaced _ ->
                    false;
        };
    }
}
