package org.postern.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postern.message.internal.header.OneLine;
import org.postern.message.internal.header.TypedAddresses;
import org.postern.message.internal.mime.Charsets;

/**
 * Addresses as a person types or pastes them, and back: what {@link #format(List)} shows, {@link
 * #parse} reads again.
 *
 * @param valid addresses that can be sent to, in the order typed
 * @param invalid entries that are no address, as typed, so that they can be shown and corrected
 */
public record AddressList(List<EmailAddress> valid, List<String> invalid) {
    private static final int LONGEST_FIELD = 1 << 16;
    private static final int MOST_RECEIVED = 500;
    private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \t])");

    public AddressList {
        valid = List.copyOf(valid);
        invalid = List.copyOf(invalid);
    }

    /**
     * Reads addresses with or without names, separated by commas, semicolons or line ends. No
     * control or bidirectional override survives in a name or an address.
     */
    public static AddressList parse(String typed) {
        var valid = new ArrayList<EmailAddress>();
        var invalid = new ArrayList<String>();
        for (TypedAddresses.Entry entry : TypedAddresses.split(typed)) {
            List<EmailAddress> several = bare(entry);
            Optional<EmailAddress> one = entry.mailbox().filter(EmailAddress::isSendable);
            if (one.isPresent()) {
                valid.add(one.get());
            } else if (!several.isEmpty()) {
                valid.addAll(several);
            } else {
                invalid.add(entry.text());
            }
        }
        return new AddressList(valid, invalid);
    }

    /**
     * The addresses of a From, To or Reply-To field as it was received, RFC 5322 §3.4, names
     * decoded (RFC 2047); an entry that is no address is one without a name.
     *
     * @param field the octets behind the field's name, folding included; of an endless one, the
     *     beginning counts
     */
    public static List<EmailAddress> received(byte[] field) {
        byte[] bounded = Arrays.copyOf(field, Math.min(field.length, LONGEST_FIELD));
        String text = Charsets.decode(bounded, Optional.empty(), field.length > LONGEST_FIELD);
        return TypedAddresses.split(FOLD.matcher(text).replaceAll("")).stream()
                .limit(MOST_RECEIVED)
                .map(
                        entry ->
                                entry.mailbox()
                                        .map(AddressList::decoded)
                                        .orElseGet(() -> EmailAddress.of(entry.text())))
                .toList();
    }

    private static EmailAddress decoded(EmailAddress raw) {
        return new EmailAddress(HeaderText.decode(raw.name()), OneLine.of(raw.address()));
    }

    /** Addresses with nothing but spaces between them. */
    private static List<EmailAddress> bare(TypedAddresses.Entry entry) {
        List<EmailAddress> words = entry.words().stream().map(EmailAddress::of).toList();
        return words.stream().allMatch(EmailAddress::isSendable) ? words : List.of();
    }

    /** The address with its name, quoted where the name needs it. */
    public static String format(EmailAddress address) {
        String name = OneLine.of(address.name());
        String spec = OneLine.of(address.address());
        if (name.isEmpty()) {
            return spec;
        }
        return (TypedAddresses.isPlainName(name) ? name : TypedAddresses.quoted(name))
                + " <"
                + spec
                + '>';
    }

    /** The addresses with a comma between them. */
    public static String format(List<EmailAddress> addresses) {
        return addresses.stream().map(AddressList::format).collect(Collectors.joining(", "));
    }
}
