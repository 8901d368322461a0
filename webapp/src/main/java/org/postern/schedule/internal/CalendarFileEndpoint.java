package org.postern.schedule.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.postern.calendar.CalendarId;
import org.postern.calendar.CalendarRefused;
import org.postern.calendar.CalendarServices;
import org.postern.calendar.VisibleCalendar;
import org.postern.schedule.CalendarFileAddress;
import org.postern.schedule.CalendarPeople;
import org.postern.signin.CurrentUser;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out a calendar as a file, as much of it as whoever is signed in may see. */
@Controller
class CalendarFileEndpoint {
    private static final String INERT = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private final CurrentUser currentUser;
    private final CalendarPeople people;
    private final CalendarServices services;

    CalendarFileEndpoint(
            CurrentUser currentUser, CalendarPeople people, CalendarServices services) {
        this.currentUser = currentUser;
        this.people = people;
        this.services = services;
    }

    @GetMapping(CalendarFileAddress.ROOT + "{name}")
    void download(@PathVariable("name") String name, HttpServletResponse response)
            throws IOException {
        CalendarId id = CalendarFileAddress.parse(name).orElseThrow(CalendarFileEndpoint::notFound);
        var user = people.of(currentUser.get());
        VisibleCalendar calendar =
                services.calendars().visibleTo(user).stream()
                        .filter(visible -> visible.id().equals(id))
                        .findFirst()
                        .orElseThrow(CalendarFileEndpoint::notFound);
        response.setHeader("Content-Security-Policy", INERT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName(calendar.name()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try {
            services.files().export(user, id, response.getOutputStream());
        } catch (CalendarRefused refused) {
            throw refusal(response, refused);
        }
    }

    /** What is half sent is broken off, so that it is not taken for whole. */
    private static ResponseStatusException refusal(
            HttpServletResponse response, CalendarRefused refused) throws IOException {
        if (response.isCommitted()) {
            throw new IOException("the calendar went away half-way", refused);
        }
        response.resetBuffer();
        return notFound();
    }

    private static String fileName(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
        return (safe.isEmpty() ? "calendar" : safe.substring(0, Math.min(safe.length(), 80)))
                + ".ics";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
