package org.postern.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postern.administration.AnnouncementBoard;
import org.postern.administration.AnnouncementBoard.Outcome;
import org.postern.announcements.Announcement;
import org.postern.announcements.Announcements;
import org.postern.app.Background;
import org.postern.app.LatestAnswer;
import org.postern.app.Refreshing;
import org.postern.app.Shell;
import org.postern.signin.CurrentUser;
import org.postern.signin.SignedInUser;

/** What everybody is told: the list, and the form in which one of it is written. */
@Route(value = AdministrationPages.ANNOUNCEMENTS, layout = AdministrationPages.class)
@RolesAllowed(SignedInUser.ADMINISTRATOR)
final class AnnouncementsView extends Composite<Div> implements HasDynamicTitle {
    private final SignedInUser administrator;
    private final AnnouncementBoard board;
    private final Clock clock;
    private final LatestAnswer<List<Announcement>> list;
    private final LatestAnswer<Outcome> saving;
    private final Refreshing refreshing = new Refreshing(this::look);
    private final Div rows = new Div();
    private final Div desk = new Div();

    AnnouncementsView(
            CurrentUser currentUser,
            AnnouncementBoard board,
            Announcements announcements,
            Background background,
            Clock clock) {
        administrator = currentUser.get();
        this.board = board;
        this.clock = clock;
        list = new LatestAnswer<>(background);
        saving = new LatestAnswer<>(background);
        refreshing.follow(this, look -> announcements.subscribe(look)::close);
    }

    @Override
    protected Div initContent() {
        var page = Page.of(getPageTitle(), getTranslation("admin.for-everybody"));
        rows.addClassName("announcement-rows");
        page.add(
                Page.line(
                        Page.button(
                                getTranslation("admin.new-announcement"), () -> edit(null), "pri")),
                desk,
                rows);
        return page;
    }

    private void look() {
        list.ask(
                () -> board.all(administrator),
                all -> {
                    show(all);
                    refreshing.done();
                },
                failure -> {
                    refreshing.done();
                    rows.removeAll();
                    rows.add(new Paragraph(getTranslation("admin.cannot-read")));
                });
    }

    private void show(List<Announcement> all) {
        rows.removeAll();
        if (all.isEmpty()) {
            rows.add(new Paragraph(getTranslation("admin.no-announcements")));
        }
        for (var one : all) {
            rows.add(new AnnouncementRow(one, clock.instant(), () -> edit(one)));
        }
    }

    private void edit(@Nullable Announcement one) {
        desk.removeAll();
        var form = new AnnouncementForm(one);
        form.onSave(words -> save(form, words));
        form.onRemove(() -> remove(form));
        form.onCancel(desk::removeAll);
        desk.add(form);
        form.focus();
    }

    private void save(AnnouncementForm form, AnnouncementBoard.Words words) {
        var original = form.original();
        saving.ask(
                () ->
                        original == null
                                ? board.add(administrator, words)
                                : board.change(
                                        administrator, original.id(), original.version(), words),
                outcome -> told(form, outcome, "admin.announcement-saved"),
                _ -> form.trouble(getTranslation("admin.cannot-save")));
    }

    private void remove(AnnouncementForm form) {
        var original = form.original();
        if (original != null) {
            saving.ask(
                    () -> board.remove(administrator, original.id(), original.version()),
                    outcome -> told(form, outcome, "admin.announcement-removed"),
                    _ -> form.trouble(getTranslation("admin.cannot-save")));
        }
    }

    private void told(AnnouncementForm form, Outcome outcome, String doneKey) {
        switch (outcome) {
            case Outcome.Done _ -> {
                desk.removeAll();
                Shell.of(this).status().show(getTranslation(doneKey));
            }
            case Outcome.Conflict(var theirs) -> form.conflict(theirs, () -> edit(theirs));
            case Outcome.Gone _ -> form.gone();
            case Outcome.Refused(var reason) ->
                    form.trouble(getTranslation("admin.refused." + reason));
        }
        refreshing.request();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.announcements");
    }
}
