package org.postern.contacts.internal;

import ezvcard.VCard;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Email;
import ezvcard.property.Telephone;
import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.postern.contacts.ContactLine;

/**
 * Writes edited addresses and numbers into a card. A line that stays keeps its property with all
 * its parameters; a changed one takes over the property that stood there.
 */
final class CardLines {
    private CardLines() {}

    static void emails(VCard card, List<ContactLine> wanted) {
        List<Email> old = CardReader.emails(card).toList();
        List<Optional<Email>> matched = matched(old, wanted, CardReader::line);
        for (int i = 0; i < wanted.size(); i++) {
            ContactLine line = wanted.get(i);
            Email email = matched.get(i).orElseGet(() -> card.addEmail(line.value()));
            if (CardReader.type(email) != line.type()) {
                type(email, line.type());
            }
            if (!CardReader.line(email).value().equals(line.value())) {
                email.setValue(line.value());
            }
        }
        removeAllBut(card, old, matched);
    }

    private static void type(Email email, ContactLine.Type type) {
        email.getTypes().removeAll(List.of(EmailType.HOME, EmailType.WORK));
        switch (type) {
            case HOME -> email.getTypes().add(EmailType.HOME);
            case WORK -> email.getTypes().add(EmailType.WORK);
            case MOBILE, FAX, OTHER -> {}
        }
    }

    static void phones(VCard card, List<ContactLine> wanted) {
        List<Telephone> old = CardReader.phones(card).toList();
        List<Optional<Telephone>> matched = matched(old, wanted, CardReader::line);
        for (int i = 0; i < wanted.size(); i++) {
            ContactLine line = wanted.get(i);
            Telephone phone = matched.get(i).orElseGet(() -> card.addTelephoneNumber(line.value()));
            if (CardReader.type(phone) != line.type()) {
                type(phone, line.type());
            }
            if (!CardReader.line(phone).value().equals(line.value())) {
                phone.setText(line.value());
            }
        }
        removeAllBut(card, old, matched);
    }

    private static void type(Telephone phone, ContactLine.Type type) {
        phone.getTypes()
                .removeAll(
                        List.of(
                                TelephoneType.HOME,
                                TelephoneType.WORK,
                                TelephoneType.CELL,
                                TelephoneType.FAX));
        switch (type) {
            case HOME -> phone.getTypes().add(TelephoneType.HOME);
            case WORK -> phone.getTypes().add(TelephoneType.WORK);
            case MOBILE -> phone.getTypes().add(TelephoneType.CELL);
            case FAX -> phone.getTypes().add(TelephoneType.FAX);
            case OTHER -> {}
        }
    }

    /**
     * For every line wanted the property it goes on with: first the one that says the same, then
     * the one that stood at its place, if no other line needs that.
     */
    private static <T> List<Optional<T>> matched(
            List<T> old, List<ContactLine> wanted, Function<T, ContactLine> line) {
        List<T> free = new ArrayList<>(old);
        List<Optional<T>> matched = new ArrayList<>();
        for (ContactLine one : wanted) {
            Optional<T> same =
                    free.stream()
                            .filter(it -> line.apply(it).value().equals(one.value()))
                            .findFirst();
            matched.add(same);
            same.ifPresent(free::remove);
        }
        for (int i = 0; i < matched.size() && i < old.size(); i++) {
            if (matched.get(i).isEmpty() && free.remove(old.get(i))) {
                matched.set(i, Optional.of(old.get(i)));
            }
        }
        return matched;
    }

    private static <T extends VCardProperty> void removeAllBut(
            VCard card, List<T> old, List<Optional<T>> kept) {
        // Two lines may say the same; these are properties of a card, not values.
        Set<T> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(old);
        kept.forEach(one -> one.ifPresent(gone::remove));
        gone.forEach(card::removeProperty);
    }
}
