package org.postern.notes.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.postern.message.MessageDocument;
import org.postern.notes.NoteDocuments;
import org.postern.notes.NoteId;
import org.postern.notes.Notes;
import org.postern.people.People;
import org.postern.signin.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Serves the text of a note to its frame: a document that may do nothing. */
@Controller
@RequestMapping(NoteDocuments.ROOT)
class NoteEndpoint {
    /** As for mail, and no picture at all. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none';"
                    + " frame-ancestors 'self'; sandbox allow-same-origin allow-popups"
                    + " allow-popups-to-escape-sandbox";

    private final CurrentUser currentUser;
    private final People people;
    private final Notes notes;
    private final NoteDocuments documents;

    NoteEndpoint(CurrentUser currentUser, People people, Notes notes, NoteDocuments documents) {
        this.currentUser = currentUser;
        this.people = people;
        this.notes = notes;
        this.documents = documents;
    }

    @GetMapping("{id:[0-9]{1,18}}")
    void text(@PathVariable("id") long id, HttpServletResponse response) throws IOException {
        MessageDocument document =
                notes.find(people.of(currentUser.get()), new NoteId(id))
                        .map(note -> documents.render(note.content().text()))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(document.html().getBytes(StandardCharsets.UTF_8));
    }
}
