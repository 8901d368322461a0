package org.postern.imap.internal.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.MailboxName;
import org.postern.imap.internal.wire.AdministrationData.Subscribed;
import org.postern.imap.internal.wire.Element.Atom;
import org.postern.imap.internal.wire.Element.Text;
import org.postern.imap.internal.wire.Response.Condition;
import org.postern.imap.internal.wire.Response.Status;
import org.postern.imap.internal.wire.Response.Untagged;

/** Reads responses one by one, RFC 9051 §7. */
final class ResponseReader {
    private static final int LONGEST_TEXT = 1000;

    private final WireInput in;
    private final ElementReader elements;
    private final AdministrationReader administration;
    private final LineText line;
    private @Nullable UidAnswer numbers;

    ResponseReader(WireInput in) {
        this.in = in;
        this.elements = new ElementReader(in);
        this.administration = new AdministrationReader(elements);
        this.line = new LineText(in);
    }

    /** Where the numbers of the next answers go; null where they are responses as others. */
    void numbersTo(@Nullable UidAnswer answer) {
        numbers = answer;
    }

    Response read() throws IOException {
        in.startResponse();
        String first = elements.atom();
        elements.spaces();
        return switch (first) {
            case "" -> throw new ProtocolViolation("the server sent an empty line");
            case "+" -> new Response.Continuation(line.rest(LONGEST_TEXT));
            case "*" -> untagged();
            default -> new Response.Tagged(first, condition(elements.atom()));
        };
    }

    private Untagged untagged() throws IOException {
        String word = elements.atom();
        elements.spaces();
        if (Ascii.isNumber(word)) {
            return numbered(Ascii.number(word), keyword());
        }
        String keyword = word.toUpperCase(Locale.ROOT);
        UidAnswer wanted = numbers;
        if (wanted != null && UidAnswer.takes(keyword)) {
            wanted.read(keyword, in);
            return new Response.Other(keyword);
        }
        return switch (keyword) {
            case "OK", "NO", "BAD", "BYE", "PREAUTH" -> new Response.Notice(condition(keyword));
            case "CAPABILITY" -> new Response.CapabilityData(Capabilities.parse(line.rest()));
            case "LIST" -> list();
            case "LSUB" -> administrative(new Subscribed(list().name()));
            case "NAMESPACE" -> administrative(administration.namespaces());
            case "QUOTAROOT" -> administrative(administration.quotaRoots());
            case "QUOTA" -> administrative(administration.quota());
            case "ACL" -> administrative(administration.acl());
            case "MYRIGHTS" -> administrative(administration.ownRights());
            case "STATUS" -> status();
            case "SEARCH" -> search(line.rest());
            case "ESEARCH" -> extendedSearch(line.rest());
            case "VANISHED" -> vanished(line.rest());
            default -> other(keyword);
        };
    }

    private static Untagged administrative(AdministrationData data) {
        return new Response.Administrative(data);
    }

    private String keyword() throws IOException {
        String keyword = elements.atom().toUpperCase(Locale.ROOT);
        elements.spaces();
        return keyword;
    }

    private Untagged numbered(long number, String keyword) throws IOException {
        return switch (keyword) {
            case "EXISTS" -> {
                elements.lineEnd();
                yield new Response.Exists(Ascii.count(number));
            }
            case "EXPUNGE" -> {
                elements.lineEnd();
                yield new Response.Expunge(number);
            }
            case "FETCH" -> {
                FetchData data = new FetchReader(elements, in.limits().literalOctets()).read();
                elements.spaces();
                elements.lineEnd();
                yield new Response.Fetch(number, data);
            }
            default -> other(keyword);
        };
    }

    private Untagged other(String keyword) throws IOException {
        line.skipWithLiterals();
        return new Response.Other(keyword);
    }

    private Condition condition(String word) throws IOException {
        Status status =
                switch (word.toUpperCase(Locale.ROOT)) {
                    case "OK" -> Status.OK;
                    case "NO" -> Status.NO;
                    case "BAD" -> Status.BAD;
                    case "BYE" -> Status.BYE;
                    case "PREAUTH" -> Status.PREAUTH;
                    default -> throw new ProtocolViolation("the server's answer has no status");
                };
        elements.spaces();
        String rest = line.rest();
        int end = rest.startsWith("[") ? rest.indexOf(']') : -1;
        if (end < 0) {
            return new Condition(status, "", "", text(rest));
        }
        String code = rest.substring(1, end);
        int space = code.indexOf(' ');
        return new Condition(
                status,
                (space < 0 ? code : code.substring(0, space)).toUpperCase(Locale.ROOT),
                space < 0 ? "" : code.substring(space + 1).strip(),
                text(rest.substring(end + 1)));
    }

    private static String text(String rest) {
        byte[] octets = Ascii.octets(rest.strip());
        String text = Ascii.withoutControls(new String(octets, StandardCharsets.UTF_8));
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private Response.ListData list() throws IOException {
        Set<String> attributes = new HashSet<>();
        Fields names = Fields.of(elements.value());
        for (int i = 0; i < names.size(); i++) {
            attributes.add(names.text(i).toUpperCase(Locale.ROOT));
        }
        elements.spaces();
        String separator = Fields.only(elements.value()).text(0);
        elements.spaces();
        Named named = mailbox();
        line.skipWithLiterals();
        return new Response.ListData(
                attributes,
                separator.isEmpty() ? Optional.empty() : Optional.of(separator.charAt(0)),
                named.name(),
                named.addressable());
    }

    private Untagged status() throws IOException {
        Named named = mailbox();
        elements.spaces();
        Fields pairs = Fields.of(elements.value());
        Map<String, Long> items = new HashMap<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            items.put(pairs.text(i).toUpperCase(Locale.ROOT), pairs.number(i + 1));
        }
        line.skipWithLiterals();
        return new Response.StatusData(named.name(), items);
    }

    private record Named(MailboxName name, boolean addressable) {}

    /** A name that is not proper modified UTF-7 is shown as it came but cannot be asked for. */
    private Named mailbox() throws IOException {
        Element element = elements.name();
        String wire =
                element instanceof Text text
                        ? text.string()
                        : element instanceof Atom(String atom) ? atom : "NIL";
        Optional<String> decoded =
                ModifiedUtf7.decode(wire)
                        .filter(name -> name.chars().noneMatch(Character::isISOControl));
        String shown = Ascii.withoutControls(decoded.orElse(wire));
        if (shown.isEmpty() || shown.length() > 1000) {
            throw new ProtocolViolation("the server sent a mailbox name that is none");
        }
        return new Named(new MailboxName(shown), decoded.isPresent());
    }

    private static Untagged search(String rest) {
        List<UidSet.Range> hits = new ArrayList<>();
        for (String word : rest.isBlank() ? new String[0] : rest.strip().split(" +", -1)) {
            if (word.startsWith("(")) {
                break; // MODSEQ, RFC 7162 §3.1.5
            }
            long uid = Ascii.nzNumber(word);
            int end = hits.size() - 1;
            if (end >= 0 && hits.get(end).last() == uid - 1) {
                hits.set(end, new UidSet.Range(hits.get(end).first(), uid));
            } else {
                hits.add(new UidSet.Range(uid, uid));
            }
        }
        return new Response.SearchData(new UidSet(hits));
    }

    private static Untagged extendedSearch(String rest) {
        String[] words = rest.strip().split(" +", -1);
        for (int i = 0; i + 1 < words.length; i++) {
            if (words[i].equalsIgnoreCase("ALL")) {
                return new Response.SearchData(UidSet.parse(words[i + 1]));
            }
        }
        return new Response.SearchData(new UidSet(List.of()));
    }

    private static Untagged vanished(String rest) {
        String set = rest.substring(rest.lastIndexOf(' ') + 1);
        return new Response.Vanished(UidSet.parse(set));
    }
}
