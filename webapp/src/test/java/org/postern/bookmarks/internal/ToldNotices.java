package org.postern.bookmarks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.postern.changes.ChangeNotice;
import org.postern.changes.ChangeNotices;

/** Remembers what was told; nobody listens. */
final class ToldNotices implements ChangeNotices {
    private final List<Long> told = new ArrayList<>();

    @Override
    public void publish(ChangeNotice notice) {
        told.add(notice.id());
    }

    @Override
    public Subscription subscribe(String topic, Consumer<ChangeNotice> listener) {
        throw new UnsupportedOperationException("nobody listens here");
    }

    List<Long> told() {
        return told;
    }
}
