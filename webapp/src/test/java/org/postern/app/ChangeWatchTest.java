package org.postern.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.changes.ChangeNotice;
import org.postern.changes.TestNotices;

class ChangeWatchTest extends BrowserlessTest {
    private static final String TOPIC = "collections";
    private final TestNotices notices = new TestNotices();
    private final Div view = new Div();
    private ChangeWatch watch;
    private int looks;

    /** No routes: they are not public. */
    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.postern.frontend");
    }

    @BeforeEach
    void stand() {
        watch = ChangeWatch.of(view, notices, TOPIC, () -> looks++);
        UI.getCurrentOrThrow().add(view);
    }

    @Test
    void looksAtEveryChangeUntilItIsKnownWhatIsShown() {
        assertThat(looksAfter(7)).isEqualTo(1);
    }

    @Test
    void changesOfWhatIsNotShownWakeNobody() {
        watch.only(Set.of(1L, 2L));

        assertThat(looksAfter(7)).isZero();
        assertThat(looksAfter(2)).isEqualTo(1);
        assertThat(looksAfter(ChangeNotice.ANY)).isEqualTo(2);
    }

    @Test
    void looksAgainAtWhatNobodyListenedTo() {
        watch.only(Set.of(1L));
        assertThat(looks).isZero();

        watch.only(Set.of(1L, 7L));

        assertThat(looks).isEqualTo(1);
        assertThat(looksAfter(7)).isEqualTo(2);
    }

    @Test
    void whatIsNoLongerShownIsNotLookedAt() {
        watch.only(Set.of(1L, 7L));
        watch.only(Set.of(1L));

        assertThat(looksAfter(7)).isZero();
    }

    @Test
    void viewThatLeftIsToldNothing() {
        watch.only(Set.of(1L));
        UI.getCurrentOrThrow().remove(view);

        assertThat(looksAfter(1)).isZero();
    }

    private int looksAfter(long changed) {
        notices.publish(new ChangeNotice(TOPIC, changed));
        var session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
        return looks;
    }
}
