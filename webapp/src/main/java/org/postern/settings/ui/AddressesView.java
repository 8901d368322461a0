package org.postern.settings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postern.app.Background;
import org.postern.app.LatestAnswer;
import org.postern.app.Shell;
import org.postern.message.EmailAddress;
import org.postern.preferences.Identities;
import org.postern.preferences.Identities.Outcome;
import org.postern.preferences.Identity;
import org.postern.signin.CurrentUser;
import org.postern.signin.SignedInUser;

/** As whom the user writes: addresses, names and signatures. */
@Route(value = SettingsPages.ADDRESSES, layout = SettingsPages.class)
@PermitAll
final class AddressesView extends Composite<Div> implements HasDynamicTitle {
    private final SignedInUser user;
    private final Identities identities;
    private final LatestAnswer<Known> reading;
    private final LatestAnswer<Outcome> saving;
    private final Button add = new Button(getTranslation("settings.new-identity"));
    private final Div desk = new Div();
    private final Div rows = new Div();
    private List<String> allowed = List.of();

    private record Known(List<Identity> all, Set<Long> usable, List<String> allowed) {}

    AddressesView(CurrentUser currentUser, Identities identities, Background background) {
        user = currentUser.get();
        this.identities = identities;
        reading = new LatestAnswer<>(background);
        saving = new LatestAnswer<>(background);
        add.addClassNames("btn", "pri");
        add.addClickListener(_ -> edit(Identity.own(EmailAddress.of(user.address().address()))));
    }

    @Override
    protected Div initContent() {
        var about = new Span(getTranslation("settings.addresses-about"));
        about.addClassNames("t3", "small");
        var bar = new Div(new H1(getPageTitle()), about);
        bar.addClassName("bar");
        var line = new Div(add);
        line.addClassName("line");
        var page = new Div(bar, line, desk, rows);
        page.addClassName("arranged");
        return page;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        look();
    }

    private void look() {
        reading.ask(
                () ->
                        new Known(
                                identities.all(user),
                                identities.usable(user).stream()
                                        .map(Identity::id)
                                        .collect(Collectors.toSet()),
                                identities.allowed(user)),
                this::show,
                _ -> {
                    rows.removeAll();
                    rows.add(new Paragraph(getTranslation("settings.cannot-read")));
                });
    }

    private void show(Known known) {
        allowed = known.allowed();
        rows.removeAll();
        for (var one : known.all()) {
            boolean usable = known.usable().contains(one.id());
            rows.add(new IdentityRow(one, usable, () -> edit(one)));
        }
    }

    private void edit(Identity identity) {
        desk.removeAll();
        var form = new IdentityForm(identity, user.address().address(), allowed);
        form.onSave(edited -> save(form, edited));
        form.onRemove(() -> remove(form));
        form.onCancel(desk::removeAll);
        desk.add(form);
        form.focus();
    }

    private void save(IdentityForm form, Identity edited) {
        saving.ask(
                () -> identities.save(user, edited),
                outcome -> told(form, outcome, "settings.saved"),
                _ -> form.trouble(getTranslation("settings.identity-not-saved")));
    }

    private void remove(IdentityForm form) {
        var identity = form.original();
        saving.ask(
                () -> identities.remove(user, identity),
                outcome -> told(form, outcome, "settings.removed"),
                _ -> form.trouble(getTranslation("settings.identity-not-saved")));
    }

    private void told(IdentityForm form, Outcome outcome, String doneKey) {
        switch (outcome) {
            case Outcome.Done _ -> {
                desk.removeAll();
                Shell.of(this).status().show(getTranslation(doneKey));
            }
            case Outcome.Conflict(var theirs) -> form.conflict(theirs, () -> edit(theirs));
            case Outcome.Gone _ -> form.gone();
            case Outcome.Refused(var reason) ->
                    form.trouble(getTranslation("settings.refused." + reason));
        }
        look();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.addresses");
    }
}
