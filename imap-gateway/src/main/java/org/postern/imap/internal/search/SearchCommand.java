package org.postern.imap.internal.search;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.postern.imap.Flag;
import org.postern.imap.SearchQuery;
import org.postern.imap.SearchQuery.Term;
import org.postern.imap.internal.wire.Command;
import org.postern.imap.internal.wire.UidSet;

/**
 * Writes a UID SEARCH, RFC 9051 §6.4.4. What the user typed goes out as a quoted string or a
 * counted literal only.
 */
final class SearchCommand {
    private final Command command;
    private final Charset charset;

    private SearchCommand(Command command, Charset charset) {
        this.command = command;
        this.charset = charset;
    }

    /**
     * A search among these messages.
     *
     * @param asRanges whether the server knows ESEARCH, RFC 4731
     * @param charset of the texts where they are not ASCII
     */
    static Command of(Key key, UidSet uids, boolean asRanges, Optional<Charset> charset) {
        Command command = Command.of("UID SEARCH");
        if (asRanges) {
            command.word("RETURN").words("ALL");
        }
        charset.ifPresent(name -> command.word("CHARSET").word(name.name()));
        command.word("UID").uids(uids);
        var writer = new SearchCommand(command, charset.orElse(StandardCharsets.US_ASCII));
        switch (key) {
            case Key.Every(List<Key> keys) -> keys.forEach(writer::write);
            case Key.Constant _, Key.Leaf _, Key.Any _, Key.Without _ -> writer.write(key);
        }
        return command;
    }

    /** One search-key, which is a group where it is several. */
    private void write(Key key) {
        switch (key) {
            case Key.Constant.ALL -> command.word("ALL");
            case Key.Constant.NONE -> command.word("NOT").word("ALL");
            case Key.Leaf(Term term) -> write(term);
            case Key.Every(List<Key> keys) -> {
                command.open();
                keys.forEach(this::write);
                command.close();
            }
            case Key.Any(List<Key> keys) -> {
                keys.subList(0, keys.size() - 1)
                        .forEach(
                                one -> {
                                    command.word("OR");
                                    write(one);
                                });
                write(keys.getLast());
            }
            case Key.Without(Key inner) -> {
                command.word("NOT");
                write(inner);
            }
        }
    }

    private void write(Term term) {
        switch (term) {
            case SearchQuery.From(String text) -> text("FROM", text);
            case SearchQuery.To(String text) -> text("TO", text);
            case SearchQuery.Cc(String text) -> text("CC", text);
            case SearchQuery.Bcc(String text) -> text("BCC", text);
            case SearchQuery.Subject(String text) -> text("SUBJECT", text);
            case SearchQuery.Body(String text) -> text("BODY", text);
            case SearchQuery.Text(String text) -> text("TEXT", text);
            case SearchQuery.Field(String name, String text) ->
                    command.word("HEADER").string(name).string(text, charset);
            case SearchQuery.ReceivedSince(LocalDate day) -> command.word("SINCE").day(day);
            case SearchQuery.ReceivedOn(LocalDate day) -> command.word("ON").day(day);
            case SearchQuery.ReceivedBefore(LocalDate day) -> command.word("BEFORE").day(day);
            case SearchQuery.SentSince(LocalDate day) -> command.word("SENTSINCE").day(day);
            case SearchQuery.SentOn(LocalDate day) -> command.word("SENTON").day(day);
            case SearchQuery.SentBefore(LocalDate day) -> command.word("SENTBEFORE").day(day);
            case SearchQuery.LargerThan(long octets) -> size("LARGER", octets);
            case SearchQuery.SmallerThan(long octets) -> size("SMALLER", octets);
            case SearchQuery.HasFlag(Flag flag) -> command.word(flag.name());
            case SearchQuery.HasKeyword(String keyword) -> command.word("KEYWORD").keyword(keyword);
            case SearchQuery.HasAttachment _ ->
                    throw new IllegalArgumentException("no server is asked for attachments");
        }
    }

    private void text(String key, String text) {
        command.word(key).string(text, charset);
    }

    private void size(String key, long octets) {
        command.word(key).word(Long.toString(octets));
    }
}
