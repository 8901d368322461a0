package org.postern.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sources of all modules have in common. */
class HouseStyleTest {
    private static final int MOST_LINES = 400;
    private static final Path HOUSE = Path.of("..");
    private static final Pattern PACKAGE_PAGE =
            Pattern.compile("\\A/\\*\\*.*?\\*/\\s*@NullMarked\\s+package ", Pattern.DOTALL);

    @Test
    void sourcesAreFound() {
        assertThat(sources()).hasSizeGreaterThan(100);
    }

    @Test
    void noFileIsTooLongToReadAtOnce() {
        assertThat(sources().stream().filter(file -> read(file).lines().count() > MOST_LINES))
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        assertThat(sources().stream().map(Path::getParent).distinct())
                .filteredOn(folder -> !isDescribed(folder) && !isDescribed(tested(folder)))
                .isEmpty();
    }

    private static boolean isDescribed(Path folder) {
        var page = folder.resolve("package-info.java");
        return Files.exists(page) && PACKAGE_PAGE.matcher(read(page)).find();
    }

    /** Tests share the package of what they test. */
    private static Path tested(Path folder) {
        return Path.of(folder.toString().replace("src/test/java", "src/main/java"));
    }

    private static List<Path> sources() {
        try (var modules = Files.list(HOUSE)) {
            return modules.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .flatMap(
                            module ->
                                    Stream.of("src/main/java", "src/test/java")
                                            .map(module::resolve))
                    .filter(Files::isDirectory)
                    .flatMap(HouseStyleTest::javaFiles)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
