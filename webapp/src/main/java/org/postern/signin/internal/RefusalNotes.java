package org.postern.signin.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the sign-in page says after a refusal, kept from the answer to the form until the page is
 * shown, once. Not in a session: strangers get none. Bounded, and the oldest give way.
 */
final class RefusalNotes {
    private static final String COOKIE = "postern-refusal";
    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int MOST = 10_000;
    private static final int NUMBER_OCTETS = 16;

    private final Cookies cookies;
    private final SecureRandom random;
    private final Cache<String, Note> notes =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).build();

    RefusalNotes(Cookies cookies, SecureRandom random) {
        this.cookies = cookies;
        this.random = random;
    }

    void leave(HttpServletRequest request, HttpServletResponse response, Note note) {
        var octets = new byte[NUMBER_OCTETS];
        random.nextBytes(octets);
        String number = HexFormat.of().formatHex(octets);
        notes.put(number, note);
        cookies.set(request, response, COOKIE, number, LIFE);
    }

    Optional<Note> take(HttpServletRequest request, HttpServletResponse response) {
        var note = notes.asMap().remove(cookies.read(request, COOKIE));
        cookies.remove(request, response, COOKIE);
        return Optional.ofNullable(note);
    }

    /**
     * A refusal and the name it was for.
     *
     * @param userName as typed, cut where it was too long
     */
    record Note(SignInRefusal refusal, String userName) {
        private static final int LONGEST = 256;

        Note {
            userName = userName.substring(0, Math.min(userName.length(), LONGEST));
        }
    }
}
