package org.postern.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.frontend.AppFrame.Place;

class AppFrameTest {

    private final AppFrame frame = new AppFrame();

    private static Place place(String href, boolean current) {
        return new Place(href, AppIcon.MAIL, href, current, false);
    }

    private List<Element> anchors() {
        return frame.getElement()
                .getChild(0)
                .getChildren()
                .filter(
                        child ->
                                child.hasAttribute("router-link")
                                        && !child.getClassList().contains("mark"))
                .toList();
    }

    @Test
    void marksTheCurrentPlaceAndNoOther() {
        frame.setPlaces(List.of(place("mail", true), place("news", false)));

        assertThat(anchors())
                .extracting(a -> a.getAttribute("aria-current"))
                .containsExactly("page", null);
    }

    @Test
    void keepsTheAnchorsWhenTheUserGoesElsewhere() {
        frame.setPlaces(List.of(place("mail", true)), List.of(place("settings", false)));
        List<Element> before = anchors();

        frame.setPlaces(List.of(place("mail", false)), List.of(place("settings", true)));

        assertThat(anchors()).isEqualTo(before);
        assertThat(anchors())
                .extracting(a -> a.getAttribute("aria-current"))
                .containsExactly(null, "page");
    }

    @Test
    void showsTheShortLabelAndAnnouncesTheWholeOne() {
        frame.setPlaces(
                List.of(
                        new Place(
                                "Administration", "Admin", AppIcon.ADMIN, "admin", false, false)));

        assertThat(anchors().getFirst().getAttribute("aria-label")).isEqualTo("Administration");
        assertThat(anchors().getFirst().getTextRecursively()).isEqualTo("Admin");
    }

    @Test
    void replacesThePlacesWhenTheyDiffer() {
        frame.setPlaces(List.of(place("mail", true), place("admin", false)));
        frame.setPlaces(List.of(place("mail", true)));

        assertThat(anchors()).hasSize(1);
    }
}
