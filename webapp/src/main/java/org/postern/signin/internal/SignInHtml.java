package org.postern.signin.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.postern.announcements.Announcement;
import org.postern.signin.internal.RefusalNotes.Note;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;

/** Writes the sign-in page. Everything put into it is text, and escaped. */
final class SignInHtml {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.postern.signin.sign-in");

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="en" dir="ltr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>${title}</title>
            <link rel="stylesheet" href="/postern/signin.css">
            <link rel="icon" href="/postern/mark.svg" type="image/svg+xml">
            <link rel="manifest" href="/manifest.webmanifest">
            ${ahead}
            </head>
            <body>
            <main class="door">
            <div class="arch o1" aria-hidden="true"></div>
            <div class="arch o2" aria-hidden="true"></div>
            <div class="arch o3" aria-hidden="true"></div>
            <form class="in" method="post" action="/login" aria-labelledby="t">
            <img class="mark" src="/postern/mark.svg" alt="" width="52" height="52">
            <h1 id="t">${heading}</h1>
            <p>${about}</p>
            ${announced}
            ${alert}
            <div class="fl"><label for="u">${user-name}</label>
            <input class="field" id="u" name="username" value="${typed}" autocomplete="username" autocapitalize="none" autocorrect="off" spellcheck="false" maxlength="256" required${focus-name}></div>
            <div class="fl"><label for="p">${password}</label>
            <input class="field" id="p" name="password" type="password" autocomplete="current-password" maxlength="1024" required${focus-password}></div>
            <input type="hidden" name="${csrf-name}" value="${csrf}">
            <button class="btn pri" type="submit">${sign-in}</button>
            </form>
            </main>
            </body>
            </html>
            """;

    private static final String AHEAD = ApplicationFiles.links();

    private SignInHtml() {}

    static String page(CsrfToken token, Optional<Note> note, List<Announcement> announced) {
        String typed = note.map(Note::userName).orElse("");
        var values =
                Map.ofEntries(
                        Map.entry("title", text("title")),
                        Map.entry("heading", text("heading")),
                        Map.entry("about", text("about")),
                        Map.entry("user-name", text("user-name")),
                        Map.entry("password", text("password")),
                        Map.entry("sign-in", text("sign-in")),
                        Map.entry("ahead", AHEAD),
                        Map.entry("alert", note.map(SignInHtml::alert).orElse("")),
                        Map.entry("announced", announced(announced)),
                        Map.entry("typed", HtmlUtils.htmlEscape(typed, "UTF-8")),
                        Map.entry("focus-name", typed.isEmpty() ? " autofocus" : ""),
                        Map.entry("focus-password", typed.isEmpty() ? "" : " autofocus"),
                        Map.entry("csrf-name", HtmlUtils.htmlEscape(token.getParameterName())),
                        Map.entry("csrf", HtmlUtils.htmlEscape(token.getToken())));
        return HtmlTemplate.fill(PAGE, values);
    }

    private static String alert(Note note) {
        return "<div class=\"note badbox err\" role=\"alert\"><i class=\"i s i-alert\"></i><span>"
                + HtmlUtils.htmlEscape(reason(note.refusal()), "UTF-8")
                + "</span></div>";
    }

    private static String announced(List<Announcement> announced) {
        return announced.stream().map(SignInHtml::announced).collect(Collectors.joining());
    }

    private static String announced(Announcement announcement) {
        boolean warning = announcement.level() == Announcement.Level.WARNING;
        return "<div class=\"note"
                + (warning ? " warnbox" : "")
                + "\" role=\"note\"><i class=\"i s i-"
                + (warning ? "alert" : "info")
                + "\"></i><span dir=\"auto\">"
                + HtmlUtils.htmlEscape(announcement.text(), "UTF-8").replace("\n", "<br>")
                + "</span></div>";
    }

    static String reason(SignInRefusal refusal) {
        return switch (refusal.reason()) {
            case WRONG_NAME_OR_PASSWORD -> TEXTS.getString("wrong");
            case SERVER_DOES_NOT_ANSWER -> TEXTS.getString("unreachable");
            case CONNECTION_NOT_SAFE -> TEXTS.getString("unsafe");
            case TOO_MANY_TRIES ->
                    TEXTS.getString(refusal.minutes() == 1 ? "too-many.one" : "too-many.other")
                            .replace("{0}", Long.toString(refusal.minutes()));
            case ENDED_BY_ADMINISTRATOR -> TEXTS.getString("ended");
            case PAGE_TOO_OLD -> TEXTS.getString("too-old");
            case OUT_OF_ORDER -> TEXTS.getString("out-of-order");
        };
    }

    private static String text(String key) {
        return HtmlUtils.htmlEscape(TEXTS.getString(key), "UTF-8");
    }
}
