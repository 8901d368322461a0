package org.postern.app;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a browser shows where there is no page, or where we failed: a sentence, a way back, and for
 * our own faults a number under which the log has the rest. Nothing of the request is repeated.
 */
@Controller
class ErrorPage implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);
    private static final int NUMBER_LENGTH = 8;
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>TITLE · Postern</title>
            <link rel="stylesheet" href="/postern/signin.css">
            <link rel="icon" href="/postern/mark.svg" type="image/svg+xml">
            </head>
            <body>
            <main class="door">
            <div class="arch o1" aria-hidden="true"></div>
            <div class="arch o2" aria-hidden="true"></div>
            <div class="arch o3" aria-hidden="true"></div>
            <div class="in">
            <img class="mark" src="/postern/mark.svg" alt="" width="52" height="52">
            <h1>TITLE</h1>
            <p>SENTENCE</p>
            <a class="btn pri" href="/">Go to your mail</a>
            </div>
            </main>
            </body>
            </html>
            """;

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<String> page(HttpServletRequest request) {
        var status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        var words = words(status, request);
        var html = PAGE.replace("TITLE", words.title()).replace("SENTENCE", words.sentence());
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    /** Somebody who asks for the error page itself finds that there is none. */
    private static HttpStatus status(@Nullable Object code) {
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null || !status.isError() ? HttpStatus.NOT_FOUND : status;
    }

    private static Words words(HttpStatus status, HttpServletRequest request) {
        if (status.is5xxServerError()) {
            return new Words(
                    "Something went wrong",
                    "The fault is ours, not yours. Try again; if it stays, tell your administrator"
                            + " this number: "
                            + incident(status, request)
                            + ".");
        }
        return switch (status) {
            case NOT_FOUND ->
                    new Words("No such page", "There is no page at this address, or not for you.");
            case FORBIDDEN, UNAUTHORIZED ->
                    new Words(
                            "Not allowed",
                            "This was asked for in a way that is not allowed. Nothing was changed.");
            default ->
                    new Words(
                            "Not understood", "The server did not understand what was asked for.");
        };
    }

    private static String incident(HttpStatus status, HttpServletRequest request) {
        String number = UUID.randomUUID().toString().substring(0, NUMBER_LENGTH);
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("incident {}: status {}", number, status.value(), cause);
        return number;
    }

    private record Words(String title, String sentence) {}
}
