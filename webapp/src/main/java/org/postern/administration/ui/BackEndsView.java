package org.postern.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postern.administration.BackEndOverview;
import org.postern.administration.BackEndOverview.Entry;
import org.postern.administration.BackEndTests;
import org.postern.app.Background;
import org.postern.app.LatestAnswer;
import org.postern.app.Refreshing;
import org.postern.signin.CurrentUser;
import org.postern.signin.SignedInSessions;
import org.postern.signin.SignedInUser;

/** The back ends, how they stand, and their tests. */
@Route(value = AdministrationPages.BACK_ENDS, layout = AdministrationPages.class)
@RouteAlias(value = "admin", layout = AdministrationPages.class)
@RolesAllowed(SignedInUser.ADMINISTRATOR)
final class BackEndsView extends Composite<Div> implements HasDynamicTitle {
    private final SignedInUser administrator;
    private final BackEndOverview overview;
    private final BackEndTests tests;
    private final LatestAnswer<List<Entry>> entries;
    private final Refreshing refreshing = new Refreshing(this::look);
    private final Map<String, BackEndCard> cards = new LinkedHashMap<>();

    BackEndsView(
            CurrentUser currentUser,
            BackEndOverview overview,
            BackEndTests tests,
            SignedInSessions sessions,
            Background background) {
        administrator = currentUser.get();
        this.overview = overview;
        this.tests = tests;
        entries = new LatestAnswer<>(background);
        refreshing.follow(this, look -> sessions.subscribe(look)::close);
    }

    @Override
    protected Div initContent() {
        return Page.of(getPageTitle(), getTranslation("admin.from-the-file"));
    }

    private void look() {
        entries.ask(
                () -> overview.all(administrator),
                all -> {
                    all.forEach(this::show);
                    refreshing.done();
                },
                failure -> {
                    refreshing.done();
                    throw failure;
                });
    }

    private void show(Entry entry) {
        var card = cards.get(entry.name());
        if (card == null) {
            card = new BackEndCard(entry, new TestPanel(administrator, tests, entry.name()));
            cards.put(entry.name(), card);
            getContent().add(card);
        }
        card.show(entry.state());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.back-ends");
    }
}
