package org.postern.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.message.Parts.attached;
import static org.postern.message.Parts.leaf;
import static org.postern.message.Parts.multi;
import static org.postern.message.Parts.withId;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadableContentTest {
    private final BodyPart plain = leaf("text/plain");
    private final BodyPart html = leaf("text/html");
    private final BodyPart image = withId("image/png", "logo@x");
    private final BodyPart pdf = attached("application/pdf");

    @Test
    void takesTheOnlyPartAsText() {
        assertThat(ReadableContent.of(plain).plain()).contains(plain);
        assertThat(ReadableContent.of(html).html()).contains(html);
        assertThat(ReadableContent.of(plain).attachments()).isEmpty();
    }

    @Test
    void takesAFileWithoutTextAsAttachment() {
        var content = ReadableContent.of(pdf);

        assertThat(content.plain()).isEmpty();
        assertThat(content.html()).isEmpty();
        assertThat(content.attachments()).containsExactly(pdf);
    }

    @Test
    void takesBothFormsOfAnAlternative() {
        var content = ReadableContent.of(multi("mixed", multi("alternative", plain, html), pdf));

        assertThat(content.plain()).contains(plain);
        assertThat(content.html()).contains(html);
        assertThat(content.attachments()).containsExactly(pdf);
    }

    @Test
    void showsRelatedImagesInsideTheHtmlOnly() {
        var content =
                ReadableContent.of(
                        multi(
                                "alternative",
                                plain,
                                multi("related", html, image, leaf("image/gif"))));

        assertThat(content.html()).contains(html);
        assertThat(content.inline()).containsExactly(image);
        assertThat(content.attachments())
                .extracting(p -> p.mediaType().subtype())
                .containsExactly("gif");
    }

    @Test
    void offersRelatedImagesAsAttachmentsWhereThereIsNoHtml() {
        var content = ReadableContent.of(multi("related", plain, image));

        assertThat(content.inline()).isEmpty();
        assertThat(content.attachments()).containsExactly(image);
    }

    @Test
    void offersMixedImagesInBothPlaces() {
        var content = ReadableContent.of(multi("mixed", html, image));

        assertThat(content.inline()).containsExactly(image);
        assertThat(content.attachments()).containsExactly(image);
    }

    @Test
    void findsTheRootOfRelatedByItsStart() {
        var root = withId("text/html", "root@x");
        var content =
                ReadableContent.of(multi("related", Map.of("start", "<root@x>"), image, root));

        assertThat(content.html()).contains(root);
        assertThat(content.inline()).containsExactly(image);
    }

    @Test
    void keepsASecondTextReachable() {
        var footer = leaf("text/plain");
        var content = ReadableContent.of(multi("mixed", multi("alternative", plain, html), footer));

        assertThat(content.plain()).contains(plain);
        assertThat(content.attachments()).containsExactly(footer);
    }

    @Test
    void doesNotPairDifferentTextsAsFormsOfOne() {
        var content = ReadableContent.of(multi("mixed", plain, html));

        assertThat(content.plain()).contains(plain);
        assertThat(content.html()).isEmpty();
        assertThat(content.attachments()).containsExactly(html);
    }

    @Test
    void findsHtmlInsideAMixedForm() {
        var second = leaf("text/html");
        var content =
                ReadableContent.of(multi("alternative", plain, multi("mixed", html, pdf, second)));

        assertThat(content.plain()).contains(plain);
        assertThat(content.html()).contains(html);
        assertThat(content.attachments()).containsExactly(pdf, second);
    }

    @Test
    void takesANestedMessageAsOneAttachment() {
        var nested =
                new BodyPart(
                        new PartId("2"),
                        new MediaType("message", "rfc822", Map.of()),
                        Disposition.INLINE,
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        "7bit",
                        10,
                        java.util.List.of(multi("alternative", leaf("text/plain"), html)));
        var content = ReadableContent.of(multi("mixed", plain, nested));

        assertThat(content.html()).isEmpty();
        assertThat(content.attachments()).containsExactly(nested);
    }

    @Test
    void ignoresAmpAndKeepsInvitations() {
        var invitation = leaf("text/calendar");
        var content =
                ReadableContent.of(
                        multi("alternative", plain, leaf("text/x-amp-html"), html, invitation));

        assertThat(content.html()).contains(html);
        assertThat(content.attachments()).containsExactly(invitation);
    }

    @Test
    void ignoresFormsThatOnlyOtherReadersKnow() {
        var watch = leaf("text/watch-html");

        assertThat(ReadableContent.of(multi("alternative", plain, watch, html)).attachments())
                .isEmpty();
        assertThat(ReadableContent.of(multi("alternative", watch)).attachments())
                .containsExactly(watch);
    }

    @Test
    void readsSignedAndReportedMessages() {
        var signature = leaf("application/pgp-signature");
        var status = leaf("message/delivery-status");

        var signed = ReadableContent.of(multi("signed", multi("mixed", plain, pdf), signature));
        assertThat(signed.plain()).contains(plain);
        assertThat(signed.attachments()).containsExactly(pdf, signature);

        var report = ReadableContent.of(multi("report", plain, status));
        assertThat(report.plain()).contains(plain);
        assertThat(report.attachments()).containsExactly(status);
    }

    @Test
    void showsNothingOfAnEncryptedMessage() {
        var content = ReadableContent.of(multi("encrypted", plain, html));

        assertThat(content.plain()).isEmpty();
        assertThat(content.attachments()).containsExactly(plain, html);
    }

    @Test
    void leavesAnAttachedTextAttached() {
        var attachedText = attached("text/plain");
        var content = ReadableContent.of(multi("mixed", attachedText, html));

        assertThat(content.html()).contains(html);
        assertThat(content.attachments()).containsExactly(attachedText);
    }

    @Test
    void endsWhereNestingAndNumberAreBeyondReason() {
        BodyPart deep = plain;
        for (int i = 0; i < 3000; i++) {
            deep = multi("mixed", deep);
        }
        assertThat(ReadableContent.of(deep).plain()).isEmpty();

        var many = Stream.generate(() -> pdf).limit(20_000).toArray(BodyPart[]::new);
        assertThat(ReadableContent.of(multi("mixed", many)).attachments()).hasSize(1000);
    }
}
