package org.postern.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** MIME trees for tests. */
final class Parts {
    private Parts() {}

    static BodyPart leaf(String type) {
        return part(type, Map.of(), Disposition.UNSPECIFIED, null, "7bit", List.of());
    }

    static BodyPart attached(String type) {
        return part(type, Map.of(), Disposition.ATTACHMENT, null, "7bit", List.of());
    }

    static BodyPart withId(String type, String contentId) {
        return part(type, Map.of(), Disposition.UNSPECIFIED, contentId, "7bit", List.of());
    }

    static BodyPart encoded(String type, String encoding) {
        return part(type, Map.of(), Disposition.UNSPECIFIED, null, encoding, List.of());
    }

    static BodyPart text(Map<String, String> parameters) {
        return part("text/plain", parameters, Disposition.UNSPECIFIED, null, "7bit", List.of());
    }

    static BodyPart multi(String subtype, BodyPart... parts) {
        return multi(subtype, Map.of(), parts);
    }

    static BodyPart multi(String subtype, Map<String, String> parameters, BodyPart... parts) {
        return part(
                "multipart/" + subtype,
                parameters,
                Disposition.UNSPECIFIED,
                null,
                "7bit",
                List.of(parts));
    }

    private static BodyPart part(
            String type,
            Map<String, String> parameters,
            Disposition disposition,
            @org.jspecify.annotations.Nullable String contentId,
            String encoding,
            List<BodyPart> parts) {
        int slash = type.indexOf('/');
        return new BodyPart(
                new PartId("1"),
                new MediaType(type.substring(0, slash), type.substring(slash + 1), parameters),
                disposition,
                Optional.empty(),
                Optional.ofNullable(contentId),
                encoding,
                0,
                parts);
    }
}
