package org.postern.imap;

/**
 * The unique identifier of a message in one mailbox under one {@link UidValidity}, RFC 9051
 * §2.3.1.1.
 *
 * @param value 1 to 2<sup>32</sup>-1
 */
public record Uid(long value) implements Comparable<Uid> {

    public Uid {
        if (value < 1 || value > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("a UID is a number from 1 to 4294967295");
        }
    }

    @Override
    public int compareTo(Uid other) {
        return Long.compare(value, other.value);
    }
}
