package org.postern.contacts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.BinaryProperty;
import ezvcard.property.Revision;
import ezvcard.property.Uid;
import ezvcard.property.VCardProperty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.postern.contacts.ImportOutcome.Existing;
import org.postern.contacts.PhotoChange;
import org.postern.database.TestDatabase;

/**
 * Every file of cards in a folder, taken in, written out and taken in again: nothing is lost. The
 * folder is our own, or the one the system property {@code postern.corpus.vcf} names.
 */
class CardCorpusTest {
    private static final Path OWN = Path.of("src/test/resources/org/postern/contacts/cards");

    @TestFactory
    Stream<DynamicTest> nothingIsLost() throws IOException {
        Path folder =
                Optional.ofNullable(System.getProperty("postern.corpus.vcf"))
                        .map(Path::of)
                        .orElse(OWN);
        List<Path> files;
        try (var found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".vcf")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return files.stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFileName().toString(), () -> run(file)));
    }

    private static void run(Path file) throws IOException {
        try (var database = TestDatabase.h2()) {
            var house = TestContacts.in(database, Clock.systemUTC());
            var ann = house.person("ann@example.org");
            var book = house.bookOf(ann);
            try (var in = Files.newInputStream(file)) {
                var outcome = house.files().load(ann, book, in, Existing.UPDATE);
                assertThat(outcome.badTotal()).isZero();
                assertThat(outcome.added()).isPositive();
            }
            var written = new ByteArrayOutputStream();
            house.files().write(ann, book, written);
            List<VCard> before = cards(Files.readAllBytes(file));
            List<VCard> after = cards(written.toByteArray());
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                assertSame(before.get(i), after.get(i));
                assertSame(before.get(i), edited(after.get(i)));
            }
        }
    }

    /** What an edit that changes nothing makes of it. */
    private static VCard edited(VCard card) {
        VCard copy = VCards.stored(VCards.print(card));
        var contact = CardReader.contact(copy);
        CardEditor.apply(copy, contact, new PhotoChange.Keep(), Clock.systemUTC().instant());
        return VCards.stored(VCards.print(copy));
    }

    /** The same properties; identity and time of change may be new. */
    private static void assertSame(VCard before, VCard after) {
        boolean current = before.getVersion() != VCardVersion.V2_1;
        assertThat(described(after, current)).containsAll(described(before, current));
    }

    private static List<String> described(VCard card, boolean withParameters) {
        return card.getProperties().stream()
                .filter(it -> !(it instanceof Revision))
                .filter(it -> !(it instanceof Uid))
                .map(it -> described(it, withParameters))
                .toList();
    }

    private static String described(VCardProperty property, boolean withParameters) {
        var plain = property.copy();
        if (!withParameters) {
            // Version 2.1 says in parameters how a value is written, and ends lines as it likes.
            plain.getParameters().clear();
        }
        if (property instanceof BinaryProperty<?> binary) {
            plain.getParameters().removeAll("ENCODING"); // b or B, and the type likewise
            return plain.toString().toLowerCase(Locale.ROOT) + Arrays.hashCode(binary.getData());
        }
        return plain.toString().replace("\r\n", "\n");
    }

    private static List<VCard> cards(byte[] file) throws IOException {
        var splitter = new VcfSplitter(new java.io.ByteArrayInputStream(file));
        var cards = new java.util.ArrayList<VCard>();
        for (var piece = splitter.next(); piece.isPresent(); piece = splitter.next()) {
            cards.add(VCards.stored(piece.get().text()));
        }
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).containsIgnoringCase("VCARD");
        return cards;
    }
}
