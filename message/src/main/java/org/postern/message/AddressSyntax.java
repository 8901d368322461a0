package org.postern.message;

import java.util.regex.Pattern;

/**
 * Which addr-specs may leave this house: RFC 5321 §4.1.2 with RFC 6531 §3.3, checked cheap to dear.
 */
final class AddressSyntax {
    private static final int LONGEST_PATH = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern DOT_STRING =
            Pattern.compile(
                    "[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}\\p{M}!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "[\\p{L}\\p{N}\\p{M}]([\\p{L}\\p{N}\\p{M}-]*[\\p{L}\\p{N}\\p{M}])?(\\.[\\p{L}\\p{N}\\p{M}]([\\p{L}\\p{N}\\p{M}-]*[\\p{L}\\p{N}\\p{M}])?)*");

    private AddressSyntax() {}

    static boolean isSendable(String address) {
        if (address.length() > LONGEST_PATH) {
            return false;
        }
        int at = address.lastIndexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL_PART
                && DOT_STRING.matcher(address.substring(0, at)).matches()
                && DOMAIN.matcher(address.substring(at + 1)).matches();
    }
}
