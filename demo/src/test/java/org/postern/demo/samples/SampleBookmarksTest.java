package org.postern.demo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SampleBookmarksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final List<Document> files =
            SampleRooms.all(Clocks.awkward().findFirst().orElseThrow()).stream()
                    .filter(file -> file.path().endsWith(".html"))
                    .map(file -> Jsoup.parse(file.text()))
                    .toList();

    @Test
    void everyFileIsWhatBrowsersWrite() {
        assertThat(files)
                .hasSize(4)
                .allSatisfy(
                        file -> {
                            assertThat(file.documentType()).isNotNull();
                            assertThat(file.outerHtml()).containsIgnoringCase("NETSCAPE-Bookmark");
                            assertThat(file.select("h1")).hasSize(1);
                        });
    }

    @Test
    void everyBookmarkHasATitleAndATimeAndAnAddressThatBelongsToNobody() {
        for (var link : links()) {
            assertThat(link.text()).isNotBlank();
            assertThat(Instant.ofEpochSecond(Long.parseLong(link.attr("add_date")))).isBefore(NOW);
            assertThat(URI.create(link.attr("href")).getHost()).endsWith(".example");
        }
    }

    @Test
    void thereAreManyInFoldersWithinFoldersAndWithTags() {
        assertThat(links()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(links()).filteredOn(link -> link.hasAttr("tags")).hasSizeGreaterThan(40);
        assertThat(files).anySatisfy(file -> assertThat(file.select("dl dl dl a")).isNotEmpty());
    }

    private List<Element> links() {
        var links = new ArrayList<Element>();
        files.forEach(file -> links.addAll(file.select("a")));
        return links;
    }
}
