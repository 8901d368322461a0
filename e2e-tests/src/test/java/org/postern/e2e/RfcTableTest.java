package org.postern.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/rfc.md} and the sources together. */
class RfcTableTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CITATION = Pattern.compile("RFC (\\d{3,5})");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+) \\| ([^|]+) \\| (\\w+) \\| ([^|]*) ?\\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    private static List<Row> rows;
    private static Set<Integer> cited;
    private static Set<String> sourceNames;

    /** One line of the table. */
    private record Row(int number, String status, List<String> where) {}

    @BeforeAll
    static void read() throws IOException {
        var sources = sources();
        cited = new TreeSet<>();
        for (var source : sources) {
            CITATION.matcher(Files.readString(source))
                    .results()
                    .forEach(match -> cited.add(Integer.parseInt(match.group(1))));
        }
        sourceNames =
                sources.stream()
                        .map(source -> source.getFileName().toString())
                        .map(name -> name.substring(0, name.indexOf('.')))
                        .collect(Collectors.toSet());
        rows =
                Files.readAllLines(ROOT.resolve("docs/rfc.md")).stream()
                        .map(ROW::matcher)
                        .filter(Matcher::matches)
                        .map(
                                row ->
                                        new Row(
                                                Integer.parseInt(row.group(1)),
                                                row.group(3),
                                                names(row.group(4))))
                        .toList();
    }

    @Test
    void everyCitedRfcIsInTheTable() {
        assertThat(cited).isNotEmpty();
        assertThat(rows.stream().map(Row::number).toList()).containsAll(cited);
    }

    @Test
    void everyRfcThatIsKeptInWholeOrInPartIsCited() {
        var kept =
                rows.stream().filter(row -> !row.status().equals("no")).map(Row::number).toList();

        assertThat(cited).containsAll(kept);
    }

    @Test
    void tableIsInOrderAndKnowsThreeAnswers() {
        assertThat(rows.stream().map(Row::number).toList()).isSorted().doesNotHaveDuplicates();
        assertThat(rows.stream().map(Row::status)).isSubsetOf("yes", "partial", "no");
    }

    @Test
    void everyPlaceTheTableNamesExists() {
        for (var row : rows) {
            assertThat(sourceNames).as("RFC " + row.number()).containsAll(row.where());
            assertThat(row.where().isEmpty())
                    .as("RFC " + row.number() + " says where")
                    .isEqualTo(row.status().equals("no"));
        }
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            var roots =
                    modules.map(module -> module.resolve("src/main"))
                            .filter(Files::isDirectory)
                            .toList();
            var found = new ArrayList<Path>();
            for (var root : roots) {
                try (Stream<Path> files = Files.walk(root)) {
                    files.filter(RfcTableTest::isSource).forEach(found::add);
                }
            }
            return found;
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().matches(".*\\.(java|ts|js)")
                && !file.toString().contains("generated");
    }
}
