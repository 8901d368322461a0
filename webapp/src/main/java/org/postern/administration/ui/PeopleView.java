package org.postern.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.postern.app.Background;
import org.postern.app.LatestAnswer;
import org.postern.app.ListDates;
import org.postern.app.Refreshing;
import org.postern.app.Shell;
import org.postern.signin.CurrentUser;
import org.postern.signin.SignedInSessions;
import org.postern.signin.SignedInSessions.Session;
import org.postern.signin.SignedInUser;

/** Who is signed in on this server, and the way to end it. */
@Route(value = AdministrationPages.PEOPLE, layout = AdministrationPages.class)
@RolesAllowed(SignedInUser.ADMINISTRATOR)
final class PeopleView extends Composite<Div> implements HasDynamicTitle {
    private static final int MOST_SHOWN = 200;
    private final SignedInUser administrator;
    private final SignedInSessions sessions;
    private final Clock clock;
    private final LatestAnswer<List<Session>> list;
    private final LatestAnswer<Boolean> ending;
    private final Refreshing refreshing = new Refreshing(this::look);
    private final NativeTableBody body = new NativeTableBody();
    private final Span count = new Span();

    PeopleView(
            CurrentUser currentUser,
            SignedInSessions sessions,
            Background background,
            Clock clock) {
        administrator = currentUser.get();
        this.sessions = sessions;
        this.clock = clock;
        list = new LatestAnswer<>(background);
        ending = new LatestAnswer<>(background);
        refreshing.follow(this, look -> sessions.subscribe(look)::close);
    }

    @Override
    protected Div initContent() {
        var page = Page.of(getPageTitle(), getTranslation("admin.on-this-server"));
        count.addClassNames("t2", "small");
        var head = new NativeTableRow();
        Stream.of(
                        "admin.who",
                        "admin.back-end",
                        "admin.since",
                        "admin.last-use",
                        "admin.from",
                        "admin.browser")
                .forEach(key -> head.add(header(getTranslation(key))));
        var last = new NativeTableHeaderCell();
        var lastName = new Span(getTranslation("admin.end"));
        lastName.addClassName("vh");
        last.add(lastName);
        head.add(last);
        var table = new NativeTable();
        table.add(new NativeTableHeader(head), body);
        table.addClassName("list-table");
        table.getElement().setAttribute("aria-label", getPageTitle());
        page.add(count, table);
        return page;
    }

    private static NativeTableHeaderCell header(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private void look() {
        list.ask(
                () -> sessions.all(administrator),
                all -> {
                    show(all);
                    refreshing.done();
                },
                failure -> {
                    refreshing.done();
                    throw failure;
                });
    }

    private void show(List<Session> all) {
        count.setText(
                all.size() > MOST_SHOWN
                        ? getTranslation("admin.newest-of", MOST_SHOWN, all.size())
                        : getTranslation("admin.session-count", all.size()));
        body.removeAll();
        var dates = ListDates.of(UI.getCurrentOrThrow());
        all.stream().limit(MOST_SHOWN).forEach(session -> body.add(row(session, dates)));
    }

    private NativeTableRow row(Session session, ListDates dates) {
        var now = clock.instant();
        var row = new NativeTableRow();
        row.add(
                cell("admin.who", Page.foreign(session.loginName(), "medium")),
                cell("admin.back-end", backEnd(session)),
                cell("admin.since", new Span(dates.brief(session.since(), now))),
                cell("admin.last-use", new Span(dates.brief(session.lastUse(), now))),
                cell("admin.from", new Span(session.client())),
                cell("admin.browser", new Span(session.browser())),
                new NativeTableCell(
                        session.own()
                                ? new Span(getTranslation("admin.this-is-you"))
                                : end(session)));
        return row;
    }

    private Component backEnd(Session session) {
        var name = new Span(session.backEnd());
        if (session.up()) {
            return name;
        }
        name.setText(getTranslation("admin.not-answering-to", session.backEnd()));
        name.addClassName("bad");
        return name;
    }

    private NativeTableCell cell(String key, Component content) {
        var cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", getTranslation(key));
        return cell;
    }

    private Component end(Session session) {
        var button = Page.button(getTranslation("admin.end"), () -> ask(session), "quiet", "sm");
        button.setAriaLabel(getTranslation("admin.end-of", session.loginName()));
        return button;
    }

    private void ask(Session session) {
        var dialog =
                new ConfirmDialog(
                        getTranslation("admin.end-of", session.loginName()),
                        getTranslation("admin.end-means"),
                        getTranslation("admin.end"),
                        _ -> end(session.id()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("app.cancel"));
        dialog.open();
    }

    private void end(String id) {
        ending.ask(
                () -> sessions.end(administrator, id),
                ended -> {
                    Shell.of(this)
                            .status()
                            .show(getTranslation(ended ? "admin.ended" : "admin.had-ended"));
                    refreshing.request();
                },
                failure -> {
                    throw failure;
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.people");
    }
}
