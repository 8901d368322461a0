package org.postern.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages for people lead somewhere and agree with each other. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\\n(.*?)```");

    @Test
    void everyLinkToAFileLeadsToOne() throws IOException {
        for (var page : pages()) {
            var targets = found(LINK, page);

            assertThat(targets)
                    .allSatisfy(
                            target ->
                                    assertThat(page.resolveSibling(target))
                                            .as("link in %s", page)
                                            .exists());
        }
    }

    @Test
    void everyPageOfTheDocumentationIsReached() throws IOException {
        var linked =
                pages().stream()
                        .flatMap(
                                page ->
                                        found(LINK, page).stream()
                                                .map(page::resolveSibling)
                                                .map(Path::normalize))
                        .toList();

        assertThat(pages())
                .filteredOn(page -> ROOT.resolve("docs").equals(page.getParent()))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(linked).contains(page.normalize()));
    }

    @Test
    void frontPageShowsTheConfigurationThatComesAlong() throws IOException {
        assertThat(found(YAML, ROOT.resolve("README.md")))
                .containsExactly(Files.readString(ROOT.resolve("postern.example.yaml")));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs).filter(f -> f.toString().endsWith(".md")).toList();
        }
    }

    private static List<String> found(Pattern pattern, Path page) {
        try {
            return pattern.matcher(Files.readString(page))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
