package org.postern.signin.internal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values, escaped already, into the places of a page; what is put in is not looked at again.
 */
final class HtmlTemplate {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z-]+)}");

    private HtmlTemplate() {}

    static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(
                        place -> {
                            String value = values.get(place.group(1));
                            if (value == null) {
                                throw new IllegalArgumentException("no value for " + place.group());
                            }
                            return Matcher.quoteReplacement(value);
                        });
    }
}
