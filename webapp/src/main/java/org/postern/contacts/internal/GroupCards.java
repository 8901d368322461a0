package org.postern.contacts.internal;

import ezvcard.VCard;
import ezvcard.property.Kind;
import ezvcard.property.Member;
import java.util.Locale;

/** Groups as cards: RFC 6350 §6.1.4 and §6.6.5. */
final class GroupCards {
    static final String MEMBER_OF_VERSION_3 = "X-ADDRESSBOOKSERVER-MEMBER";
    private static final String UUID_URN = "urn:uuid:";

    private GroupCards() {}

    static VCard blank(String name) {
        var card = CardEditor.blank();
        card.setKind(Kind.group());
        card.setFormattedName(name);
        return card;
    }

    static void add(VCard card, String uid) {
        if (CardReader.isVersion4(card)) {
            card.addMember(new Member(uri(uid)));
        } else {
            card.addExtendedProperty(MEMBER_OF_VERSION_3, uri(uid));
        }
    }

    static void remove(VCard card, String uid) {
        String wanted = plain(uid);
        for (var member : java.util.List.copyOf(card.getMembers())) {
            if (plain(CardReader.text(member.getUri())).equals(wanted)) {
                card.removeProperty(member);
            }
        }
        for (var member : java.util.List.copyOf(card.getExtendedProperties(MEMBER_OF_VERSION_3))) {
            if (plain(CardReader.text(member.getValue())).equals(wanted)) {
                card.removeProperty(member);
            }
        }
    }

    /** A UID as a member is named: the URN where the UID is a bare UUID. */
    private static String uri(String uid) {
        return uid.contains(":") ? uid : UUID_URN + uid;
    }

    /** How a UID and the name of a member are compared: some write the URN in one place only. */
    static String plain(String uid) {
        String small = uid.strip().toLowerCase(Locale.ROOT);
        if (small.startsWith(Membership.MAILTO)) {
            return small;
        }
        return small.startsWith(UUID_URN) ? small.substring(UUID_URN.length()) : uid.strip();
    }
}
