package org.postern.demo.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/** What lies in the other rooms: calendars, address books, bookmarks and notes, as files. */
public final class SampleRooms {

    private static final String ROOMS = "/rooms/";

    /** Folders are found too, and those of people have a full stop in their names. */
    private static final Pattern FILE = Pattern.compile(".+\\.(ics|vcf|html|md|txt)");

    /**
     * A file as the application imports it.
     *
     * @param path below the folder of the import, with slashes
     */
    record RoomFile(String path, String text) {}

    private SampleRooms() {}

    /** Writes all files below a folder, with dates around the present of the clock. */
    public static void write(Clock clock, Path folder) {
        try {
            for (var file : all(clock)) {
                var target = folder.resolve(file.path());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("samples cannot be written to " + folder, e);
        }
    }

    static List<RoomFile> all(Clock clock) {
        var placeholders = new Placeholders(now(clock), Duration.ZERO);
        return Arrays.stream(resources())
                .filter(resource -> FILE.matcher(path(resource)).matches())
                .map(resource -> file(resource, placeholders))
                .sorted(Comparator.comparing(RoomFile::path))
                .toList();
    }

    /** In a zone that other programs know by its name too, which {@code UTC+01:00} is not. */
    static ZonedDateTime now(Clock clock) {
        var unnamed = clock.getZone().normalized() instanceof ZoneOffset;
        return ZonedDateTime.now(unnamed ? clock.withZone(ZoneId.of("Etc/UTC")) : clock);
    }

    private static RoomFile file(Resource resource, Placeholders placeholders) {
        var path = path(resource);
        var text = placeholders.fill(text(resource));
        var lines = path.endsWith(".ics") || path.endsWith(".vcf");
        return new RoomFile(path, lines ? ContentLines.fold(text) : text);
    }

    private static String path(Resource resource) {
        try {
            // Names have blanks, which some class loaders write as %20 and others as they are.
            var address =
                    StringUtils.uriDecode(resource.getURL().toString(), StandardCharsets.UTF_8);
            return address.substring(address.lastIndexOf(ROOMS) + ROOMS.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] resources() {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath:" + ROOMS + "**/*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
