package org.postern.message;

import java.util.List;

/** Addresses typed. */
public record AddressList(List<EmailAddress> valid, List<String> invalid) {

    public AddressList {
        valid = List.copyOf(valid);
        invalid = List.copyOf(invalid);
    }

    public static AddressList parse(String typed) {
        return new AddressList(List.of(EmailAddress.of(typed)), List.of());
    }

    public static String format(EmailAddress address) {
        return address.address();
    }

    public static String format(List<EmailAddress> addresses) {
        return String.join(", ", addresses.stream().map(AddressList::format).toList());
    }
}
