package org.postern.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.administration.AnnouncementBoard.Words;
import org.postern.announcements.Announcement;
import org.postern.announcements.Announcement.Level;
import org.postern.frontend.Notice;

class AnnouncementFormTest extends BrowserlessTest {
    private static final Announcement KEPT =
            new Announcement(
                    "one",
                    "Old words",
                    Level.WARNING,
                    Optional.of(Instant.parse("2026-11-22T10:00:00Z")),
                    Optional.empty(),
                    true,
                    3);

    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.postern.frontend");
    }

    @Test
    void whatIsKeptComesBackUnchanged() {
        var saved = new ArrayList<Words>();
        var form = open(KEPT);
        form.onSave(saved::add);

        press("Save");

        assertThat(saved)
                .isEqualTo(
                        List.of(
                                new Words(
                                        "Old words",
                                        Level.WARNING,
                                        KEPT.from(),
                                        Optional.empty(),
                                        true)));
    }

    @Test
    void conflictShowsTheirsAndLeavesBothWaysOpen() {
        var form = open(KEPT);
        var taken = new ArrayList<String>();
        test($(TextArea.class).single()).setValue("Mine");
        var theirs =
                new Announcement(
                        "one",
                        "Theirs",
                        Level.WARNING,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        4);

        form.conflict(theirs, () -> taken.add("theirs"));

        assertThat($(Notice.class).single().getElement().getTextRecursively())
                .contains("Theirs", "Nothing of yours was saved");
        assertThat($(TextArea.class).single().getValue()).isEqualTo("Mine");
        assertThat(Objects.requireNonNull(form.original()).version()).isEqualTo(4);
        test($(NativeButton.class).single()).click();
        assertThat(taken).containsExactly("theirs");
    }

    @Test
    void goneIsPutUpAnewBySavingAgain() {
        var form = open(KEPT);

        form.gone();

        assertThat(form.original()).isNull();
        assertThat($(TextArea.class).single().getValue()).isEqualTo("Old words");
    }

    private AnnouncementForm open(Announcement announcement) {
        var form = new AnnouncementForm(announcement);
        UI.getCurrentOrThrow().add(form);
        return form;
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
