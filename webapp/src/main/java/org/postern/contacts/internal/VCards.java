package org.postern.contacts.internal;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** One card between text and properties: RFC 6350, RFC 2426, and vCard 2.1 when reading. */
final class VCards {
    private VCards() {}

    /** The card; empty where the text is none. */
    static Optional<VCard> parse(String text) {
        try (var reader = new VCardReader(new StringReader(text), VCardVersion.V3_0)) {
            return Optional.ofNullable(reader.readNext());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        } catch (RuntimeException e) {
            // The parser meets its own limits on what strangers write.
            return Optional.empty();
        }
    }

    /** A card that was stored. */
    static VCard stored(String text) {
        return parse(text)
                .orElseThrow(() -> new IllegalStateException("a stored card cannot be read"));
    }

    /** The text; a card of version 2.1 becomes one of 3.0, since nobody writes 2.1 any more. */
    static String print(VCard card) {
        VCardVersion version =
                card.getVersion() == VCardVersion.V4_0 ? VCardVersion.V4_0 : VCardVersion.V3_0;
        var text = new StringWriter();
        try (var writer = new VCardWriter(text, version)) {
            writer.setAddProdId(false);
            writer.setVersionStrict(false);
            writer.setCaretEncodingEnabled(version == VCardVersion.V4_0);
            writer.write(card);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be written", e);
        }
        return text.toString();
    }
}
