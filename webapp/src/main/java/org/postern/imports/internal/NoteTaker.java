package org.postern.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.postern.finding.Tags;
import org.postern.notes.NoteContent;
import org.postern.notes.Notes;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.SharedCollection;
import org.postern.sharing.SharedCollections;
import org.springframework.stereotype.Component;

/** Notes, one notebook a folder, one note a file. */
@Component
class NoteTaker extends CollectionTaker {
    private static final String TAGS = "Tags:";
    private static final int MOST_NOTES = 10_000;
    private final Notes notes;

    NoteTaker(SharedCollections collections, People people, Notes notes) {
        super(collections, people, CollectionKind.NOTEBOOK);
        this.notes = notes;
    }

    @Override
    public String folder() {
        return "notes";
    }

    @Override
    public List<String> take(Person person, String name, Path path) throws IOException {
        var notebook = collection(person, name);
        try (Stream<Path> entries = Files.list(path)) {
            var files = entries.filter(Files::isRegularFile).sorted().limit(MOST_NOTES).toList();
            for (Path file : files) {
                take(person, notebook, file);
            }
            return List.of(files.size() + " came in");
        }
    }

    private void take(Person person, SharedCollection notebook, Path file) throws IOException {
        String text;
        try (InputStream octets = Files.newInputStream(file)) {
            text = new String(octets.readNBytes(NoteContent.LONGEST_TEXT), StandardCharsets.UTF_8);
        }
        var tags = "";
        if (text.startsWith(TAGS)) {
            int end = (text + '\n').indexOf('\n');
            tags = text.substring(TAGS.length(), end);
            text = text.substring(Math.min(text.length(), end + 1)).stripLeading();
        }
        String title = FolderName.withoutEnding(file.getFileName().toString());
        notes.add(person, notebook.id(), new NoteContent(title, text, Tags.parse(tags)));
    }
}
