package org.postern.imports.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postern.app.Background;
import org.postern.configuration.PosternSettings;
import org.postern.message.EmailAddress;
import org.postern.people.People;
import org.postern.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in at start what people bring along. Nobody waits for it. */
@Component
class ImportFolder implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportFolder.class);
    private static final String SHARES = "shares.txt";
    private static final int MOST_LINES = 1_000;

    private final PosternSettings settings;
    private final People people;
    private final List<Taker> takers;
    private final JdbcClient database;
    private final Background background;

    ImportFolder(
            PosternSettings settings,
            People people,
            List<Taker> takers,
            JdbcClient database,
            Background background) {
        this.settings = settings;
        this.people = people;
        this.takers = List.copyOf(takers);
        this.database = database;
        this.background = background;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Path folder = settings.importFolder();
        if (folder != null) {
            background.execute(() -> takeIn(folder));
        }
    }

    void takeIn(Path folder) {
        var own = new java.util.LinkedHashMap<Person, Path>();
        for (Path path : entries(folder)) {
            if (Files.isDirectory(path)) {
                person(path).filter(this::claim).ifPresent(person -> own.put(person, path));
            }
        }
        own.forEach(this::takeIn);
        // Only when all are here is there something to share, and somebody to share it with.
        own.forEach(this::share);
    }

    private Optional<Person> person(Path path) {
        var person = people.byAddress(EmailAddress.of(path.getFileName().toString()));
        if (person.isEmpty()) {
            LOG.warn("{} in the import folder is nobody's address", path.getFileName());
        }
        return person;
    }

    /** Whether nobody has taken this in before, nor does so now on another node. */
    private boolean claim(Person person) {
        try {
            database.sql("INSERT INTO imported_folder (person_id) VALUES (?)")
                    .param(person.id().value())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private void takeIn(Person person, Path own) {
        for (var taker : takers) {
            for (Path path : entries(own.resolve(taker.folder()))) {
                takeIn(person, taker, path);
            }
        }
    }

    private static void takeIn(Person person, Taker taker, Path path) {
        String file = path.getFileName().toString();
        String name = Files.isDirectory(path) ? file : FolderName.withoutEnding(file);
        try {
            taker.take(person, FolderName.collection(name), path)
                    .forEach(words -> LOG.info("{}/{}: {}", taker.folder(), file, words));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{}/{} was not taken in: {}", taker.folder(), file, e.toString());
        }
    }

    private void share(Person person, Path own) {
        Path file = own.resolve(SHARES);
        if (!Files.exists(file)) {
            return;
        }
        try (Stream<String> lines = Files.lines(file)) {
            lines.limit(MOST_LINES)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> share(person, line));
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.warn("{} was not read: {}", SHARES, e.toString());
        }
    }

    private void share(Person person, String line) {
        try {
            var share =
                    ShareLine.parse(line)
                            .orElseThrow(() -> new IllegalArgumentException("no share"));
            takers.stream()
                    .filter(taker -> taker.folder().equals(share.folder()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such room"))
                    .share(person, share.name(), share);
        } catch (RuntimeException e) {
            LOG.warn("a line of {} was left out: {}", SHARES, e.getMessage());
        }
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            LOG.warn("a part of the import folder was not read: {}", e.toString());
            return List.of();
        }
    }
}
