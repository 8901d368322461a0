package org.postern.imap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Messages whose order is hard to get right. */
final class ListSample {
    /** What the headers of one message say; nothing where a value is empty. */
    record Head(String subject, String from, String to, String date, String id, String references) {
        byte[] message() {
            return (field("Subject", subject)
                            + field("From", from)
                            + field("To", to)
                            + field("Date", date)
                            + field("Message-ID", id)
                            + field("References", references)
                            + "\r\ntext "
                            + "x".repeat(Math.abs(subject.hashCode() % 50))
                            + "\r\n")
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static String field(String name, String value) {
            return value.isEmpty() ? "" : name + ": " + value + "\r\n";
        }
    }

    private ListSample() {}

    private static String day(int day) {
        return "%s, %d Feb 1994 21:52:25 -0800"
                .formatted(
                        List.of("Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon").get((day - 1) % 7),
                        day);
    }

    private static Head subject(String subject, int day) {
        return new Head(
                subject,
                "=?utf-8?q?=C3=84da?= <user" + day % 4 + "@example.org>",
                day % 3 == 0 ? "" : "Bob <TO" + day % 5 + "@example.org>",
                day == 9 ? "" : day(day % 8 + 1),
                "",
                "");
    }

    /** Subjects with marks, nested, encoded, empty, alike. */
    static List<Head> subjects() {
        List<String> subjects =
                List.of(
                        "beta",
                        "Re: alpha",
                        "alpha",
                        "Fwd: RE: [list] Re[2]: alpha",
                        "[list] gamma",
                        "[a][b]",
                        "",
                        "Re:",
                        "=?utf-8?q?=C3=A4pfel?=",
                        "=?utf-8?q?Re=3A_=C3=84PFEL?=",
                        "=?utf-8?b?8J+YgCBzbWlsZQ==?=",
                        "[fwd: alpha (fwd)]",
                        "alpha   beta (fwd) (fwd)",
                        "zeta",
                        "=?iso-8859-1?q?stra=DFe?=",
                        "strasse",
                        "Re: re: RE: beta",
                        "\"quoted\"",
                        "[unclosed re: x");
        return IntStream.range(0, subjects.size())
                .mapToObj(i -> subject(subjects.get(i), i + 1))
                .toList();
    }

    private static Head thread(String subject, int day, String id, String references) {
        return new Head(subject, "ada@example.org", "bob@example.org", day(day), id, references);
    }

    /** Threads with missing parents, names used twice, loops, and subjects alone. */
    static List<Head> threads() {
        return List.of(
                thread("plan", 1, "<p1@x>", ""),
                thread("Re: plan", 3, "<p3@x>", "<p1@x> <p2@x>"),
                thread("Re: plan", 2, "<p2@x>", "<p1@x>"),
                thread("lost one", 4, "<l1@x>", "<lost@x>"),
                thread("lost two", 5, "<l2@x>", "<lost@x>"),
                thread("lone", 6, "<l3@x>", "<never@x> <seen@x>"),
                thread("twice", 7, "<same@x>", ""),
                thread("twice again", 8, "<same@x>", ""),
                thread("Re: once", 9, "<once@x>", "<same@x>"),
                thread("loop a", 10, "<la@x>", "<lb@x>"),
                thread("loop b", 11, "<lb@x>", "<la@x>"),
                thread("self", 12, "<self@x>", "<self@x>"),
                thread("lunch", 13, "<u1@x>", ""),
                thread("Re: lunch", 14, "<u2@x>", ""),
                thread("lunch", 15, "<u3@x>", ""),
                thread("Re: dinner", 16, "<d1@x>", ""),
                thread("Re: dinner", 17, "<d2@x>", ""),
                thread("", 18, "", ""),
                thread("Re:", 19, "", ""),
                thread("Re: plan", 20, "<p4@x>", "<p1@x> <p2@x> <p3@x>"));
    }
}
