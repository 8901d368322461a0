package org.postern.testservers;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up messages that look like an inbox: conversations, HTML, small attachments, names beyond
 * ASCII. The n-th message of a mailbox is always the same but for its date.
 */
public final class SampleMail {
    private static final List<String> PEOPLE =
            List.of(
                    "Ada Lindqvist",
                    "Bruno Keller",
                    "Chiara Fontana",
                    "Dmitri Sokolov",
                    "Eleni Markou",
                    "Femke de Boer",
                    "Gábor Tóth",
                    "Hanako Mori",
                    "Íñigo Salazar",
                    "Jürgen Weiß",
                    "Kateřina Nováková",
                    "Liam O'Neill",
                    "Mei 李",
                    "Noor Haddad",
                    "Olga Wiśniewska",
                    "Pekka Virtanen");
    private static final List<String> TOPICS =
            List.of(
                    "Minutes of the meeting",
                    "Invoice for the spring term",
                    "Room booking",
                    "Draft of the report",
                    "Übung am Donnerstag",
                    "Travel expenses",
                    "Server maintenance",
                    "Question about the exam",
                    "Proposal, second version",
                    "Lunch on Friday",
                    "Photos from the excursion",
                    "Réunion du comité");
    private static final List<String> WORDS =
            List.of(
                    ("the committee agreed that every draft should be read twice before it goes"
                                    + " out please find below what we spoke about and tell me by"
                                    + " Friday whether the numbers are right because the office"
                                    + " needs them for the next term and thank you for your help")
                            .split(" "));
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final String recipient;
    private final String mailbox;

    public SampleMail(String recipient, String mailbox) {
        this.recipient = recipient;
        this.mailbox = mailbox;
    }

    /** The message with this number, CRLF line ends. */
    public byte[] message(int number, Instant sent) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L ^ mailbox.hashCode());
        String person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        int first = number - number % 5;
        boolean reply = number != first && first % 3 == 0;
        String topic = TOPICS.get((reply ? first : random.nextInt(1 << 20)) % TOPICS.size());
        StringBuilder head = new StringBuilder(512);
        field(head, "Received", "from mx.example.net by mail.example.org; " + date(sent));
        field(head, "Date", date(sent));
        field(head, "From", encoded(person) + " <" + localPart(person) + "@example.net>");
        field(head, "To", '<' + recipient + '>');
        field(head, "Subject", encoded((reply ? "Re: " : "") + topic + ' ' + first));
        field(head, "Message-ID", messageId(number));
        if (reply) {
            field(head, "In-Reply-To", messageId(number - 1));
            field(head, "References", references(first, number));
        }
        field(head, "MIME-Version", "1.0");
        return (head + content(random, number)).getBytes(StandardCharsets.UTF_8);
    }

    private static String content(Random random, int number) {
        String text = paragraphs(random);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> alternative(text, number);
            case 3 -> withAttachment(text, number, random);
            default -> plainPart(text);
        };
    }

    private static String plainPart(String text) {
        return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                + text;
    }

    private static String alternative(String text, int number) {
        String html =
                "<html><body><p>"
                        + text.replace("\r\n\r\n", "</p>\r\n<p>")
                        + "</p></body></html>\r\n";
        return multipart(
                "alternative",
                number,
                plainPart(text),
                "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                        + html);
    }

    private static String withAttachment(String text, int number, Random random) {
        byte[] bytes = new byte[200 + random.nextInt(800)];
        random.nextBytes(bytes);
        return multipart(
                "mixed",
                number,
                plainPart(text),
                "Content-Type: application/pdf; name=\"report-"
                        + number
                        + ".pdf\"\r\nContent-Disposition: attachment; filename=\"report-"
                        + number
                        + ".pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(bytes)
                        + "\r\n");
    }

    private static String multipart(String subtype, int number, String... parts) {
        String boundary = "=_part_" + number;
        return "Content-Type: multipart/"
                + subtype
                + "; boundary=\""
                + boundary
                + "\"\r\n\r\n"
                + Stream.of(parts)
                        .map(part -> "--" + boundary + "\r\n" + part + "\r\n")
                        .collect(Collectors.joining())
                + "--"
                + boundary
                + "--\r\n";
    }

    private static String paragraphs(Random random) {
        StringBuilder text = new StringBuilder();
        int paragraphs = 1 + random.nextInt(4);
        for (int p = 0; p < paragraphs; p++) {
            int words = 15 + random.nextInt(60);
            int column = 0;
            for (int w = 0; w < words; w++) {
                String word = WORDS.get(random.nextInt(WORDS.size()));
                column += word.length() + 1;
                text.append(word).append(column > 66 ? "\r\n" : " ");
                column = column > 66 ? 0 : column;
            }
            text.append("\r\n\r\n");
        }
        return text.toString();
    }

    private String references(int first, int number) {
        return IntStream.range(first, number)
                .mapToObj(this::messageId)
                .collect(Collectors.joining("\r\n "));
    }

    private String messageId(int number) {
        return "<m" + number + '.' + Integer.toHexString(mailbox.hashCode()) + "@example.net>";
    }

    private static void field(StringBuilder head, String name, String body) {
        head.append(name).append(": ").append(body).append("\r\n");
    }

    private static String date(Instant sent) {
        return DATE.format(sent.atOffset(ZoneOffset.UTC));
    }

    private static String localPart(String person) {
        return Normalizer.normalize(person, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace("ß", "ss")
                .replaceAll("[^A-Za-z]+", " ")
                .strip()
                .replace(' ', '.')
                .toLowerCase(Locale.ROOT);
    }

    /** An encoded word where one is needed, RFC 2047 §2. */
    private static String encoded(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return utf8.length == text.length()
                ? text
                : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8) + "?=";
    }
}
