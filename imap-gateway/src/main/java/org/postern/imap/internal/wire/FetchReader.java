package org.postern.imap.internal.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postern.imap.Flag;
import org.postern.imap.Keyword;
import org.postern.imap.MailFailure.ProtocolViolation;
import org.postern.imap.Uid;
import org.postern.message.BodyPart;
import org.postern.message.Envelope;

/** Reads the items of one FETCH response, RFC 9051 §7.5.2. */
final class FetchReader {
    private static final int MOST_ITEMS = 100;
    private static final int MOST_KEYWORDS = 100;
    private final ElementReader elements;
    private final int largestSection;
    private @Nullable Uid uid;
    private @Nullable Set<Flag> flags;
    private @Nullable Set<Keyword> keywords;
    private Optional<Instant> arrived = Optional.empty();
    private OptionalLong octets = OptionalLong.empty();
    private @Nullable Envelope envelope;
    private @Nullable BodyPart structure;
    private final Map<String, byte[]> sections = new LinkedHashMap<>();

    FetchReader(ElementReader elements, int largestSection) {
        this.elements = elements;
        this.largestSection = largestSection;
    }

    FetchData read() throws IOException {
        elements.expect('(');
        elements.spaces();
        for (int items = 0; !elements.at(')'); items++) {
            if (items == MOST_ITEMS) {
                throw new ProtocolViolation("the server sent items without end");
            }
            item();
            elements.spaces();
        }
        elements.expect(')');
        return new FetchData(
                Optional.ofNullable(uid),
                Optional.ofNullable(flags),
                Optional.ofNullable(keywords),
                arrived,
                octets,
                Optional.ofNullable(envelope),
                Optional.ofNullable(structure),
                sections);
    }

    private void item() throws IOException {
        String name = name();
        if (name.isEmpty()) {
            throw new ProtocolViolation("the server sent an item without a name");
        }
        elements.spaces();
        switch (name) {
            case "UID" -> uid = new Uid(Ascii.nzNumber(atom()));
            case "RFC822.SIZE" -> octets = OptionalLong.of(Ascii.number(atom()));
            case "FLAGS" -> {
                Fields names = Fields.of(elements.value());
                flags = flags(names);
                keywords = keywords(names);
            }
            case "INTERNALDATE" ->
                    arrived = InternalDate.parse(Fields.only(elements.value()).text(0));
            case "ENVELOPE" -> envelope = EnvelopeReader.read(elements.value());
            case "BODYSTRUCTURE" -> structure = StructureReader.read(elements.value());
            default -> {
                Element value = elements.value(largestSection);
                // RFC 8970 §4: NIL is no word on the message, other than an empty one
                boolean isPreview = name.equals("PREVIEW") && value != Element.Nil.NIL;
                if (name.startsWith("BODY[") || isPreview) {
                    sections.put(name, Fields.only(value).octets(0));
                }
            }
        }
    }

    private String atom() throws IOException {
        return elements.atom();
    }

    /** An item's name; a section may hold spaces and lists: {@code BODY[HEADER.FIELDS (TO)]<0>}. */
    private String name() throws IOException {
        StringBuilder name = new StringBuilder(elements.atom());
        while (name.indexOf("[") >= 0 && name.indexOf("]") < 0) {
            if (elements.at('"')) {
                name.append(elements.quoted().string());
            } else if (elements.at(' ') || elements.at('(') || elements.at(')')) {
                name.append(elements.character());
            } else {
                String more = elements.atom();
                if (more.isEmpty()) {
                    throw new ProtocolViolation("the server sent a section without an end");
                }
                name.append(more);
            }
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }

    static Set<Flag> flags(Fields names) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (int i = 0; i < names.size(); i++) {
            switch (names.lowerCase(i)) {
                case "\\seen" -> flags.add(Flag.SEEN);
                case "\\answered" -> flags.add(Flag.ANSWERED);
                case "\\flagged" -> flags.add(Flag.FLAGGED);
                case "\\deleted" -> flags.add(Flag.DELETED);
                case "\\draft" -> flags.add(Flag.DRAFT);
                default -> {
                    // keywords and \Recent have no place in a Flag
                }
            }
        }
        return flags;
    }

    /** Those that are atoms, no more than a message can sensibly have. */
    static Set<Keyword> keywords(Fields names) {
        Set<Keyword> keywords = new HashSet<>();
        for (int i = 0; i < names.size() && keywords.size() < MOST_KEYWORDS; i++) {
            Keyword.parse(names.text(i)).ifPresent(keywords::add);
        }
        return keywords;
    }
}
