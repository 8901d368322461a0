package org.postern.imap.internal.wire;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.postern.imap.MailFailure.ProtocolViolation;

/**
 * The UIDs of a SEARCH, ESEARCH, SORT or THREAD answer, read octet by octet into a packed array: a
 * line that is proportional to the mailbox is never held as text.
 */
public final class UidAnswer implements Consumer<Response.Untagged> {
    private static final int FIRST_CAPACITY = 64;
    private static final int OCTETS_A_NUMBER = 16;
    private static final int SLACK = 4096;
    private static final int LONGEST_WORD = 16;
    private static final int DEEPEST = Byte.MAX_VALUE;
    private final IntSupplier most;
    private int[] uids = {};
    private byte[] depths = {};
    private int size;
    private boolean threads;

    /**
     * @param most UIDs there can be; a server that sends more breaks the protocol
     */
    public UidAnswer(IntSupplier most) {
        this.most = most;
    }

    /** As unsigned numbers, in the order of the answer. */
    public int[] uids() {
        return Arrays.copyOf(uids, size);
    }

    /** For THREAD: how deep each is below the first of its thread, which has 0. */
    public byte[] depths() {
        return Arrays.copyOf(depths, size);
    }

    public int size() {
        return size;
    }

    /** What else a server says meanwhile is of no interest here. */
    @Override
    public void accept(Response.Untagged other) {}

    static boolean takes(String keyword) {
        return switch (keyword) {
            case "SEARCH", "ESEARCH", "SORT", "THREAD" -> true;
            default -> false;
        };
    }

    void read(String keyword, WireInput in) throws IOException {
        in.allowLine((long) OCTETS_A_NUMBER * most.getAsInt() + SLACK);
        switch (keyword) {
            case "ESEARCH" -> extendedSearch(in);
            case "THREAD" -> threads(in);
            default -> numbers(in);
        }
    }

    /** Numbers up to the line's end, or to MODSEQ in parentheses, RFC 7162 §3.1.5. */
    private void numbers(WireInput in) throws IOException {
        for (int octet = in.peek(); !isLineEnd(octet); octet = in.peek()) {
            if (octet == ' ') {
                in.next();
            } else if (octet == '(') {
                break;
            } else {
                add(number(in), 0);
            }
        }
        skipLine(in);
    }

    /** {@code (TAG "P7") UID ALL 1:4,9}, RFC 4731 §3.1; of other results nothing was asked. */
    private void extendedSearch(WireInput in) throws IOException {
        StringBuilder word = new StringBuilder();
        for (int octet = in.peek(); !isLineEnd(octet); octet = in.peek()) {
            in.next();
            if (octet != ' ') {
                if (word.length() < LONGEST_WORD) {
                    word.append((char) octet);
                }
            } else if (word.toString().equalsIgnoreCase("ALL")) {
                sequenceSet(in);
                break;
            } else {
                word.setLength(0);
            }
        }
        skipLine(in);
    }

    private void sequenceSet(WireInput in) throws IOException {
        while (in.peek() >= '0' && in.peek() <= '9') {
            long first = number(in);
            long last = first;
            if (in.peek() == ':') {
                in.next();
                last = number(in);
            }
            if (Math.abs(last - first) >= most.getAsInt() - size) {
                throw tooMany(); // before the room for it is made
            }
            for (long uid = Math.min(first, last); uid <= Math.max(first, last); uid++) {
                add(uid, 0);
            }
            if (in.peek() == ',') {
                in.next();
            }
        }
    }

    /**
     * {@code (2)(3 6 (4 23)(44 7 96))}, RFC 5256 §4. Where the first message of a thread is
     * missing, the first that is there stands for it, above its siblings. How deep a message is
     * told up to 127 only, so what lies deeper is counted, not kept.
     */
    private void threads(WireInput in) throws IOException {
        threads = true;
        int[] outer = new int[DEEPEST + 1];
        int open = 0;
        int depth = 0;
        int shift = 0;
        boolean begins = true;
        for (int octet = in.peek(); !isLineEnd(octet); octet = in.peek()) {
            if (octet == '(') {
                in.next();
                begins |= open == 0;
                if (open < outer.length) {
                    outer[open] = depth;
                }
                open++;
            } else if (octet == ')' && open > 0) {
                in.next();
                open--;
                depth = open < outer.length ? outer[open] : depth;
            } else if (octet == ' ') {
                in.next();
            } else {
                shift = begins ? 0 : depth == 0 ? 1 : shift;
                add(number(in), Math.min(depth + shift, DEEPEST));
                begins = false;
                depth++;
            }
        }
        skipLine(in);
    }

    private void add(long uid, int depth) {
        if (size >= most.getAsInt()) {
            throw tooMany();
        }
        if (size == uids.length) {
            int room = (int) Math.min(most.getAsInt(), Math.max(FIRST_CAPACITY, 2L * size));
            uids = Arrays.copyOf(uids, room);
            depths = threads ? Arrays.copyOf(depths, room) : depths;
        }
        if (threads) {
            depths[size] = (byte) depth;
        }
        uids[size++] = (int) uid;
    }

    private static ProtocolViolation tooMany() {
        return new ProtocolViolation(
                "the server sent more messages than the mailbox has, or than can be held");
    }

    private static long number(WireInput in) throws IOException {
        long value = 0;
        int digits = 0;
        for (int octet = in.peek(); octet >= '0' && octet <= '9'; octet = in.peek()) {
            in.next();
            value = value * 10 + octet - '0';
            if (++digits > 10) {
                break;
            }
        }
        if (digits == 0 || value < 1 || value > 0xFFFF_FFFFL) {
            throw new ProtocolViolation("the server sent an identifier out of range");
        }
        return value;
    }

    private static boolean isLineEnd(int octet) {
        return octet == '\r' || octet == '\n';
    }

    private static void skipLine(WireInput in) throws IOException {
        int octet = in.next();
        while (octet != '\n') {
            octet = in.next();
        }
    }
}
