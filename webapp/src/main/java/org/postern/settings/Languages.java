package org.postern.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The languages there are texts for: one for each file of texts. English comes in the ways two
 * countries write dates.
 */
@Component
public class Languages {
    private static final String FILES = "classpath*:vaadin-i18n/translations*.properties";
    private static final Pattern NAME =
            Pattern.compile("translations_([A-Za-z]{2,8}(?:_[A-Za-z0-9]{2,8})*)\\.properties");
    private final List<Locale> all;

    Languages() {
        this(names());
    }

    Languages(Stream<String> fileNames) {
        var locales = new ArrayList<>(List.of(Locale.UK, Locale.US));
        fileNames
                .map(NAME::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(name -> Locale.forLanguageTag(name.group(1).replace('_', '-')))
                .filter(locale -> !locales.contains(locale))
                .distinct()
                .sorted(Comparator.comparing(Locale::toLanguageTag))
                .forEach(locales::add);
        all = List.copyOf(locales);
    }

    private static Stream<String> names() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(Resource::getFilename)
                    .filter(Objects::nonNull);
        } catch (IOException e) {
            throw new UncheckedIOException("the files of texts could not be listed", e);
        }
    }

    /** What a user may choose from. */
    public List<Locale> all() {
        return all;
    }
}
