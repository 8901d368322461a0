package org.postern.signin.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.announcements.Announcements;
import org.postern.signin.internal.RefusalNotes.Note;
import org.postern.signin.internal.SignInRefusal.Reason;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The door: one HTML page without scripts, so that it is there at once and works in any browser.
 */
@Controller
class SignInPage {
    static final String PATH = "/login";
    static final String USER_NAME = "username";
    static final String PASSWORD = "password";

    private final RefusalNotes notes;
    private final Sessions sessions;
    private final Announcements announcements;

    SignInPage(RefusalNotes notes, Sessions sessions, Announcements announcements) {
        this.notes = notes;
        this.sessions = sessions;
        this.announcements = announcements;
    }

    @GetMapping(PATH)
    ResponseEntity<String> page(
            HttpServletRequest request,
            HttpServletResponse response,
            CsrfToken token,
            @Nullable Principal user) {
        if (user != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/")
                    .build();
        }
        var note = notes.take(request, response).or(() -> whyTheSessionEnded(request));
        var html = SignInHtml.page(token, note, announcements.atTheDoor());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    private Optional<Note> whyTheSessionEnded(HttpServletRequest request) {
        return sessions.wasEnded(request.getRequestedSessionId())
                ? Optional.of(new Note(new SignInRefusal(Reason.ENDED_BY_ADMINISTRATOR), ""))
                : Optional.empty();
    }
}
