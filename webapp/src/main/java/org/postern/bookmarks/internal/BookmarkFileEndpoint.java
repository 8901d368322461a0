package org.postern.bookmarks.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.postern.bookmarks.BookmarkFiles;
import org.postern.people.People;
import org.postern.people.Person;
import org.postern.sharing.Access;
import org.postern.sharing.CollectionId;
import org.postern.sharing.NoAccess;
import org.postern.signin.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Serves a collection as a file for browsers: a download, never a page. */
@Controller
class BookmarkFileEndpoint {
    private final CurrentUser currentUser;
    private final People people;
    private final OpenCollections collections;
    private final BookmarkFiles files;

    BookmarkFileEndpoint(
            CurrentUser currentUser,
            People people,
            OpenCollections collections,
            BookmarkFiles files) {
        this.currentUser = currentUser;
        this.people = people;
        this.collections = collections;
        this.files = files;
    }

    @GetMapping(BookmarkFiles.ROOT + "{id:[0-9]{1,18}}")
    void file(@PathVariable("id") long id, HttpServletResponse response) throws IOException {
        Person person = people.of(currentUser.get());
        var collection = new CollectionId(id);
        collections.require(person, collection, Access.READ);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"bookmarks.html\"");
        response.setContentType("application/octet-stream");
        try (var writer =
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            files.write(person, collection, writer);
        }
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void notThere(NoAccess refused) {}
}
