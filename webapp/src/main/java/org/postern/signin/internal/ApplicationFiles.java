package org.postern.signin.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * What a browser will need right behind the door. The sign-in page lets it be fetched while the
 * user types, so that the first page of the application need not wait for it.
 */
final class ApplicationFiles {
    private static final String BUNDLE = "META-INF/VAADIN/webapp/";
    private static final String BUILD = "VAADIN/build/";
    private static final int MOST = 12;
    private static final Pattern ENTRY =
            Pattern.compile(
                    "<script type=\"module\"[^>]* src=\"\\./" + BUILD + "([\\w.-]+\\.js)\"");
    private static final Pattern NEXT = Pattern.compile("\"\\./([\\w.-]+\\.js)\"");

    private ApplicationFiles() {}

    /** Links for the head of a page; none where the application was built without its bundle. */
    static String links() {
        return links(read("index.html"));
    }

    private static String links(String index) {
        Set<String> files = new LinkedHashSet<>(names(ENTRY, index));
        List.copyOf(files).forEach(entry -> files.addAll(names(NEXT, read(BUILD + entry))));
        return files.stream()
                .limit(MOST)
                .map(file -> "<link rel=\"prefetch\" href=\"/" + BUILD + file + "\" as=\"script\">")
                .collect(Collectors.joining("\n"));
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }

    private static String read(String file) {
        var resource = new ClassPathResource(BUNDLE + file);
        try {
            return resource.exists() ? resource.getContentAsString(StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the bundle could not be read", e);
        }
    }
}
