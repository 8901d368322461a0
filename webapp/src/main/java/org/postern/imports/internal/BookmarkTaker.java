package org.postern.imports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postern.bookmarks.BookmarkFiles;
import org.postern.bookmarks.ImportOutcome;
import org.postern.bookmarks.Place;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.sharing.CollectionKind;
import org.postern.sharing.SharedCollections;
import org.springframework.stereotype.Component;

/** Bookmarks, one collection a file. */
@Component
class BookmarkTaker extends CollectionTaker {
    private final BookmarkFiles files;

    BookmarkTaker(SharedCollections collections, People people, BookmarkFiles files) {
        super(collections, people, CollectionKind.BOOKMARKS);
        this.files = files;
    }

    @Override
    public String folder() {
        return "bookmarks";
    }

    @Override
    public List<String> take(Person person, String name, Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            var place = Place.in(collection(person, name).id());
            return List.of(
                    switch (files.read(person, place, file)) {
                        case ImportOutcome.Imported in ->
                                in.added() + " came in, " + in.refused() + " did not";
                        case ImportOutcome.TooLarge _ -> "too large";
                        case ImportOutcome.NoBookmarks _ -> "no bookmarks in it";
                    });
        }
    }
}
