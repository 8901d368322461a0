package org.postern.message;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A media type of RFC 2045 §5 as the sender declared it: a claim, not a fact.
 *
 * @param type the top-level type, lower case
 * @param subtype the subtype, lower case
 * @param parameters decoded values (RFC 2231) by lower-case name
 */
public record MediaType(String type, String subtype, Map<String, String> parameters) {

    /** What a part without a content type is, RFC 2045 §5.2. */
    public static final MediaType TEXT_PLAIN = new MediaType("text", "plain", Map.of());

    public static final MediaType OCTET_STREAM =
            new MediaType("application", "octet-stream", Map.of());

    public MediaType {
        type = type.toLowerCase(Locale.ROOT);
        subtype = subtype.toLowerCase(Locale.ROOT);
        parameters = Map.copyOf(parameters);
    }

    /** Type and subtype, such as {@code text/html}. */
    public String essence() {
        return type + '/' + subtype;
    }

    /** Whether this is the given type and subtype, such as {@code text/html}. */
    public boolean is(String essence) {
        return essence().equals(essence);
    }

    /** A decoded parameter. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name.toLowerCase(Locale.ROOT)));
    }
}
