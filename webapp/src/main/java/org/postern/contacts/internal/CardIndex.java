package org.postern.contacts.internal;

import ezvcard.VCard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postern.contacts.Contact;
import org.postern.contacts.ContactLine;

/** What lists, groups and completion look for beside a card. */
record CardIndex(
        String uid,
        boolean group,
        String name,
        String sortKey,
        String detail,
        List<String> addresses,
        List<byte[]> words,
        List<String> members) {
    private static final int LONGEST = 200;
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_UID = 255;
    private static final int LONGEST_MEMBER = 400;
    private static final int MOST_MEMBERS = 10_000;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    static CardIndex of(VCard card) {
        Contact contact = CardReader.contact(card);
        var addresses =
                contact.emails().stream()
                        .map(line -> CONTROL.matcher(line.value()).replaceAll(""))
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .filter(address -> address.length() <= LONGEST_ADDRESS)
                        .distinct()
                        .toList();
        return new CardIndex(
                uid(card),
                CardReader.isGroup(card),
                line(contact.shownName()),
                sortKey(contact),
                detail(contact),
                addresses,
                words(card, contact, addresses),
                CardReader.isGroup(card) ? members(card) : List.of());
    }

    private static String uid(VCard card) {
        String uid = card.getUid() == null ? "" : CardReader.text(card.getUid().getValue());
        return shortened(GroupCards.plain(uid));
    }

    /** Identity of any length in a column; only programs that play tricks write longer ones. */
    private static String shortened(String uid) {
        if (uid.length() <= LONGEST_UID && !CONTROL.matcher(uid).find()) {
            return uid;
        }
        return "urn:uuid:" + UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8));
    }

    private static String sortKey(Contact contact) {
        String family = contact.name().family();
        String key =
                family.isBlank()
                        ? contact.shownName()
                        : family + ' ' + contact.name().given() + ' ' + contact.shownName();
        return Words.cut(line(Words.folded(key)), LONGEST);
    }

    private static String detail(Contact contact) {
        String first = contact.emails().isEmpty() ? "" : contact.emails().getFirst().value();
        String detail = contact.organization().isBlank() ? first : contact.organization();
        return line(detail);
    }

    private static List<byte[]> words(VCard card, Contact contact, List<String> addresses) {
        var words = new Words();
        words.text(contact.shownName());
        words.text(contact.name().given()).text(contact.name().family());
        addresses.forEach(words::address);
        card.getNicknames().forEach(names -> names.getValues().forEach(words::text));
        words.text(contact.organization());
        for (ContactLine phone : contact.phones()) {
            words.text(phone.value().replaceAll("[^0-9]", ""));
        }
        return words.octets();
    }

    /** RFC 6350 §6.6.5; members are known by their UID. */
    private static List<String> members(VCard card) {
        Stream<String> written = card.getMembers().stream().map(one -> one.getUri());
        Stream<String> ofVersion3 =
                card.getExtendedProperties(GroupCards.MEMBER_OF_VERSION_3).stream()
                        .map(one -> one.getValue());
        List<String> members = new ArrayList<>();
        Stream.concat(written, ofVersion3)
                .filter(one -> one != null && !one.isBlank() && one.length() <= LONGEST_MEMBER)
                .filter(one -> !CONTROL.matcher(one).find())
                .map(GroupCards::plain)
                .distinct()
                .limit(MOST_MEMBERS)
                .forEach(members::add);
        return members;
    }

    /** One line without control characters, as long as a column. */
    static String line(String text) {
        return Words.cut(CONTROL.matcher(text).replaceAll(" ").strip(), LONGEST);
    }
}
