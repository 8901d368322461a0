package org.postern.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Remembers what a search told. */
final class HeardSearch implements SearchListener {
    private final List<SearchHits> hits = new CopyOnWriteArrayList<>();
    private final Map<MailboxName, MailFailure> failures = new ConcurrentHashMap<>();
    private final List<MessageKey> passedOver = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable End> end = new AtomicReference<>();
    private final Consumer<SearchProgress> onProgress;

    HeardSearch() {
        this(progress -> {});
    }

    HeardSearch(Consumer<SearchProgress> onProgress) {
        this.onProgress = onProgress;
    }

    /** Searches to the end. */
    static HeardSearch of(MailAccount account, SearchQuery query, MailboxName... mailboxes) {
        HeardSearch heard = new HeardSearch();
        account.search().search(query, List.of(mailboxes), heard);
        return heard.awaitEnd(End.COMPLETE);
    }

    HeardSearch awaitEnd(End expected) {
        try {
            assertThat(ended.await(30, TimeUnit.SECONDS)).as("the search ended").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(end.get()).isEqualTo(expected);
        return this;
    }

    boolean hasEnded() {
        return ended.getCount() == 0;
    }

    List<SearchHits> hits() {
        return hits;
    }

    /** All hits in the order they came in. */
    List<Uid> uids() {
        return hits.stream().flatMap(one -> one.uids().stream()).toList();
    }

    Stream<Uid> uids(MailboxName mailbox) {
        return hits.stream()
                .filter(one -> one.mailbox().equals(mailbox))
                .flatMap(one -> one.uids().stream());
    }

    Map<MailboxName, MailFailure> failures() {
        return failures;
    }

    List<MessageKey> passedOver() {
        return passedOver;
    }

    @Override
    public void found(SearchHits found) {
        hits.add(found);
    }

    @Override
    public void progressed(SearchProgress progress) {
        onProgress.accept(progress);
    }

    @Override
    public void failed(MailboxName mailbox, MailFailure failure) {
        failures.put(mailbox, failure);
    }

    @Override
    public void passedOver(MessageKey message) {
        passedOver.add(message);
    }

    @Override
    public void ended(End how) {
        end.set(how);
        ended.countDown();
    }
}
