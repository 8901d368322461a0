package org.postern.imap.internal.wire;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.imap.Flag;
import org.postern.imap.Keyword;
import org.postern.imap.MailboxName;
import org.postern.imap.Marks;
import org.postern.imap.SpecialUse;
import org.postern.message.PartId;

/**
 * A command with typed arguments, RFC 9051 §6. Every argument is written in a form that cannot end
 * before its end: what a user typed is a quoted string or a counted literal, never part of a line.
 */
public final class Command {
    private static final Pattern NAME = Pattern.compile("[A-Z]+( [A-Z]+)*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9.+\\\\:*-]+");
    private static final Pattern KEYWORD = Pattern.compile("[!#$&'+-\\[^-z|}~]+");
    private static final int LONGEST_QUOTED = 1000;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("dd-MMM-uuuu HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    /** A stretch of a command. */
    sealed interface Piece {
        /** Goes out as it is; made by this class only. */
        record Line(String ascii) implements Piece {}

        /**
         * Goes out as a literal, counted in octets.
         *
         * @param askFirst whether the server must have a chance to refuse before content is read
         */
        record Literal(long octets, InputStream content, boolean askFirst) implements Piece {}
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder line;
    private long literalOctets;

    private Command(String name) {
        line = new StringBuilder(name);
    }

    /** A command without arguments yet. */
    public static Command of(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a command");
        }
        return new Command(name);
    }

    /**
     * NOTIFY SET, RFC 5465 §3.1.
     *
     * @param ofSelected events of the mailbox selected
     * @param ofPersonal events of the user's own mailboxes
     */
    public static Command notifying(String[] ofSelected, String[] ofPersonal) {
        Command command = new Command("NOTIFY SET");
        command.line.append(" (SELECTED").append(list(ofSelected)).append(')');
        command.line.append(" (PERSONAL").append(list(ofPersonal)).append(')');
        return command;
    }

    private static String list(String... words) {
        return " (" + Stream.of(words).map(Command::checked).collect(joining(" ")) + ')';
    }

    /** A mailbox name, RFC 3501 §5.1.3. */
    public Command mailbox(MailboxName name) {
        return quoted(ModifiedUtf7.encode(name.value()));
    }

    /** A string of any characters; a literal in UTF-8 where quotes cannot hold it. */
    public Command string(String value) {
        return string(value, StandardCharsets.UTF_8);
    }

    /** A string of any characters; a literal where it is not short printable ASCII. */
    public Command string(String value, Charset charset) {
        if (isQuotable(value)) {
            return quoted(value);
        }
        byte[] octets = value.getBytes(charset);
        return literal(octets.length, new ByteArrayInputStream(octets), false);
    }

    private static boolean isQuotable(String value) {
        return value.length() <= LONGEST_QUOTED
                && value.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
    }

    private Command quoted(String printable) {
        line.append(" \"")
                .append(printable.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
        return this;
    }

    /** A word of the protocol itself. */
    public Command word(String word) {
        separate().append(checked(word));
        return this;
    }

    /** A keyword, RFC 9051 §9 (flag-keyword). */
    public Command keyword(String keyword) {
        if (!KEYWORD.matcher(keyword).matches()) {
            throw new IllegalArgumentException("not a keyword");
        }
        separate().append(keyword);
        return this;
    }

    /** Begins a group of words; what is next stands close to its parenthesis. */
    public Command open() {
        separate().append('(');
        return this;
    }

    /** Ends the group begun last. */
    public Command close() {
        line.append(')');
        return this;
    }

    private StringBuilder separate() {
        int end = line.length() - 1;
        return end >= 0 && line.charAt(end) == '(' ? line : line.append(' ');
    }

    /** A list of words of the protocol itself. */
    public Command words(String... words) {
        return list(List.of(words));
    }

    private Command list(List<String> words) {
        words.forEach(Command::checked);
        line.append(" (").append(String.join(" ", words)).append(')');
        return this;
    }

    private static String checked(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("not a word of the protocol");
        }
        return word;
    }

    /** A list within a list: {@code RETURN (SPECIAL-USE STATUS (MESSAGES UNSEEN))}. */
    public Command returning(List<String> options, List<String> statusItems) {
        options.forEach(Command::checked);
        statusItems.forEach(Command::checked);
        line.append(" RETURN (").append(String.join(" ", options));
        line.append(options.isEmpty() ? "" : " ");
        line.append("STATUS (").append(String.join(" ", statusItems)).append("))");
        return this;
    }

    public Command uids(UidSet uids) {
        line.append(' ').append(uids.wire());
        return this;
    }

    /** Sequence numbers from the first to the last, both included. */
    public Command sequence(int first, int last) {
        line.append(' ').append(first).append(':').append(last);
        return this;
    }

    /** Flags and keywords in one list. */
    public Command marks(Marks marks) {
        List<String> words = new ArrayList<>();
        marks.flags().stream().sorted().map(Command::wire).forEach(words::add);
        marks.keywords().stream().map(Keyword::value).sorted().forEach(words::add);
        line.append(" (").append(String.join(" ", words)).append(')');
        return this;
    }

    /** What a mailbox that is made is for, RFC 6154 §3. */
    public Command use(SpecialUse use) {
        String name = use.name();
        line.append(" (USE (\\").append(name.charAt(0));
        line.append(name.substring(1).toLowerCase(Locale.ROOT)).append("))");
        return this;
    }

    private static String wire(Flag flag) {
        return switch (flag) {
            case SEEN -> "\\Seen";
            case ANSWERED -> "\\Answered";
            case FLAGGED -> "\\Flagged";
            case DELETED -> "\\Deleted";
            case DRAFT -> "\\Draft";
        };
    }

    /** A piece of a part's content, RFC 9051 §6.4.5 (partial); does not set \Seen. */
    public Command piece(PartId part, long offset, int octets) {
        return section(part.section(), offset, octets);
    }

    /** A piece of the whole message. */
    public Command piece(long offset, int octets) {
        return section("", offset, octets);
    }

    /** The beginning of a part, or of the text of a message that is no multipart. */
    public Command beginning(String section, int octets) {
        return section(section, 0, octets);
    }

    private Command section(String section, long offset, int octets) {
        line.append(" (UID BODY.PEEK[").append(section).append("]<");
        line.append(offset).append('.').append(octets).append(">)");
        return this;
    }

    /** A message's summary, its structure, and the one field ENVELOPE lacks. */
    public Command wholeSummary() {
        line.append(" (UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODYSTRUCTURE");
        line.append(" BODY.PEEK[HEADER.FIELDS (REFERENCES)])");
        return this;
    }

    /** A day, RFC 9051 §9 (date). */
    public Command day(LocalDate day) {
        separate().append(DATE.format(day));
        return this;
    }

    /** What messages are sorted and threaded by. */
    public Command orderingFields() {
        line.append(" (UID INTERNALDATE RFC822.SIZE ENVELOPE");
        line.append(" BODY.PEEK[HEADER.FIELDS (REFERENCES)])");
        return this;
    }

    /** A date and time, RFC 9051 §9 (date-time). */
    public Command dateTime(Instant instant) {
        return quoted(DATE_TIME.format(instant));
    }

    /** The first message of a SASL exchange, RFC 4959 §3. */
    public Command initialResponse(byte[] response) {
        line.append(' ').append(Base64.getEncoder().encodeToString(response));
        return this;
    }

    /** Content of exactly so many octets, read while it is sent. */
    public Command literal(long octets, InputStream content, boolean askFirst) {
        line.append(' ');
        flushLine();
        pieces.add(new Piece.Literal(octets, content, askFirst));
        literalOctets += octets;
        return this;
    }

    private void flushLine() {
        if (!line.isEmpty()) {
            pieces.add(new Piece.Line(line.toString()));
            line.setLength(0);
        }
    }

    /** How much its literals hold. */
    long literalOctets() {
        return literalOctets;
    }

    List<Piece> pieces() {
        flushLine();
        return pieces;
    }
}
