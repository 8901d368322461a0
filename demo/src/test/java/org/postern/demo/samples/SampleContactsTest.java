package org.postern.demo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.ParseWarning;
import ezvcard.property.Kind;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleContactsTest {

    private static final int LARGEST_PHOTO = 8_000;

    private final Map<String, List<VCard>> books =
            books(Clocks.awkward().findFirst().orElseThrow());

    @ParameterizedTest
    @MethodSource("org.postern.demo.samples.Clocks#awkward")
    void everyCardCanBeReadWithoutAWarning(Clock clock) {
        for (var file : SampleRooms.all(clock)) {
            if (file.path().endsWith(".vcf")) {
                var warnings = new ArrayList<List<ParseWarning>>();
                var cards = Ezvcard.parse(file.text()).warnings(warnings).all();

                assertThat(warnings).as(file.path()).allMatch(List::isEmpty);
                for (var card : cards) {
                    assertThat(card.validate(VCardVersion.V4_0).isEmpty())
                            .as(card.getFormattedName().getValue())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void fortyPeopleAndHousesAndTwoGroups() {
        var cards = mine();

        assertThat(cards).filteredOn(card -> !isGroup(card)).hasSizeGreaterThanOrEqualTo(40);
        assertThat(cards).filteredOn(SampleContactsTest::isGroup).hasSize(2);
        assertThat(cards)
                .extracting(card -> card.getUid().getValue())
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.startsWith("urn:uuid:"));
    }

    @Test
    void everyMemberOfAGroupIsInTheSameBook() {
        for (var cards : books.values()) {
            var known = cards.stream().map(card -> card.getUid().getValue()).toList();
            for (var group : cards.stream().filter(SampleContactsTest::isGroup).toList()) {
                assertThat(group.getMembers())
                        .isNotEmpty()
                        .allMatch(member -> known.contains(member.getUri()));
            }
        }
    }

    @Test
    void addressesBelongToNobody() {
        for (var card : mine()) {
            assertThat(card.getEmails())
                    .allMatch(
                            mail -> mail.getValue().matches("[^@]+@(.+\\.example|example\\.org)"));
        }
    }

    @Test
    void somePhotosAreThereAndSmall() throws Exception {
        var photos = mine().stream().flatMap(card -> card.getPhotos().stream()).toList();

        assertThat(photos).hasSizeBetween(5, 8);
        for (var photo : photos) {
            var image = ImageIO.read(new ByteArrayInputStream(photo.getData()));
            assertThat(image.getWidth()).isEqualTo(image.getHeight());
            assertThat(photo.getData().length * 4 / 3).isLessThan(LARGEST_PHOTO);
        }
    }

    private List<VCard> mine() {
        return books.entrySet().stream()
                .filter(book -> book.getKey().startsWith("demo@"))
                .flatMap(book -> book.getValue().stream())
                .toList();
    }

    private static Map<String, List<VCard>> books(Clock clock) {
        return SampleRooms.all(clock).stream()
                .filter(file -> file.path().endsWith(".vcf"))
                .collect(
                        Collectors.toMap(
                                SampleRooms.RoomFile::path,
                                file -> Ezvcard.parse(file.text()).all()));
    }

    private static boolean isGroup(VCard card) {
        return card.getKind() != null && card.getKind().equals(Kind.group());
    }
}
