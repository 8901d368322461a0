package org.postern.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.changes.TestNotices;
import org.postern.database.TestDatabase;
import org.postern.frontend.Notice;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.people.internal.TestPeople;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.Grantee;
import org.postern.sharing.Share;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;
import org.postern.sharing.internal.TestCollections;

class ShareDialogTest extends BrowserlessTest {
    private final TestDatabase database = TestDatabase.h2();
    private final People people = TestPeople.in(database);
    private final SharedCollections collections =
            TestCollections.in(database, people, new TestNotices());
    private final Person ann = person("ann@example.org");
    private final Person ben = person("ben@example.org");
    private final SharedCollection book =
            collections.create(ann, CollectionKind.ADDRESS_BOOK, "Suppliers");

    /** No routes: they are not public. */
    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.postern.frontend");
    }

    @BeforeEach
    void open() {
        var list = new ShareList(collections, people, ann, book.id());
        new ShareDialog(list, Runnable::run).open("Suppliers");
        settle();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysThatNobodyElseSeesIt() {
        assertThat($(Paragraph.class).single().getText()).contains("Nobody");
    }

    @Test
    void sharesWithColleagueByAddress() {
        share("Ben@example.org", true);

        assertThat(shares())
                .containsExactly(new Share(new Grantee.Colleague(ben.id()), Access.WRITE));
        assertThat($(Button.class).withAttribute("aria-label", stop("ben@example.org")).all())
                .hasSize(1);
    }

    @Test
    void whoWasTypedIsMeantWhenOneIsDone() {
        $(TextField.class).single().setValue("ben@example.org");
        test($(Button.class).withText("Done").single()).click();
        settle();

        assertThat(shares())
                .containsExactly(new Share(new Grantee.Colleague(ben.id()), Access.READ));
        assertThat($(ShareDialog.class).all()).isEmpty();
    }

    @Test
    void whoIsNotKnownKeepsTheDialogOpen() {
        $(TextField.class).single().setValue("somebody@elsewhere.example");
        test($(Button.class).withText("Done").single()).click();
        settle();

        assertThat($(TextField.class).single().isInvalid()).isTrue();
    }

    @Test
    void sharesWithGroupByName() {
        share(" registry ", false);

        assertThat(shares()).containsExactly(new Share(new Grantee.Group("Registry"), Access.READ));
    }

    @Test
    void strangerIsRefusedAtTheField() {
        share("somebody@elsewhere.example", false);

        assertThat(shares()).isEmpty();
        assertThat($(TextField.class).single().isInvalid()).isTrue();
    }

    @Test
    void ownerIsRefused() {
        share("ann@example.org", true);

        assertThat(shares()).isEmpty();
    }

    @Test
    void withdraws() {
        share("ben@example.org", true);

        test($(Button.class).withAttribute("aria-label", stop("ben@example.org")).single()).click();
        settle();

        assertThat(shares()).isEmpty();
    }

    @Test
    void changesWhatSomebodyMayDo() {
        share("ben@example.org", false);

        test($(Checkbox.class).all().getFirst()).click();
        settle();

        assertThat(shares())
                .containsExactly(new Share(new Grantee.Colleague(ben.id()), Access.WRITE));
    }

    @Test
    void saysWhenTheCollectionIsGone() {
        collections.delete(ann, book.id());

        share("ben@example.org", false);

        assertThat($(Notice.class).all()).hasSize(1);
    }

    private void share(String who, boolean write) {
        test($(TextField.class).single()).setValue(who);
        $(Checkbox.class).all().getLast().setValue(write);
        test($(Button.class).withText("Share").single()).click();
        settle();
    }

    /** Lets the answers in that came from the background. */
    private static void settle() {
        var session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
        roundTrip();
    }

    private static String stop(String name) {
        return "Stop sharing with " + name;
    }

    private List<Share> shares() {
        return collections.shares(ann, book.id());
    }

    private Person person(String address) {
        return people.byAddress(EmailAddress.of(address)).orElseThrow();
    }
}
