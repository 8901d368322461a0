package org.postern.nntp.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.postern.message.AddressList;
import org.postern.message.EmailAddress;
import org.postern.message.HeaderText;
import org.postern.message.MessageDate;
import org.postern.message.MessageId;
import org.postern.message.MessageIds;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.Overview;

/** Makes an {@link Overview} of a line of RFC 3977 §8.3.2; never fails for what is in it. */
final class OverviewReader {
    private static final int MOST_REFERENCES = 21;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_NAME = 200;

    private OverviewReader() {}

    /** Empty where the line does not begin with a number of the range. */
    static Optional<Overview> read(byte[] line, long from, long to) {
        List<byte[]> fields = fields(line);
        long number = Numbers.parse(ascii(fields.getFirst()));
        if (number < Math.max(1, from) || number > to) {
            return Optional.empty();
        }
        return Optional.of(
                new Overview(
                        new ArticleNumber(number),
                        cut(HeaderText.decode(field(fields, 1)), LONGEST_SUBJECT),
                        author(field(fields, 2)),
                        MessageDate.parse(ascii(field(fields, 3))),
                        MessageIds.parse(ascii(field(fields, 4))).stream().findFirst(),
                        references(MessageIds.parse(ascii(field(fields, 5)))),
                        Math.max(0, Numbers.parse(ascii(field(fields, 6)).strip()))));
    }

    private static List<byte[]> fields(byte[] line) {
        List<byte[]> fields = new ArrayList<>(10);
        int from = 0;
        for (int i = 0; i <= line.length && fields.size() < 8; i++) {
            if (i == line.length || line[i] == '\t') {
                fields.add(Arrays.copyOfRange(line, from, i));
                from = i + 1;
            }
        }
        return fields;
    }

    private static byte[] field(List<byte[]> fields, int at) {
        return at < fields.size() ? fields.get(at) : new byte[0];
    }

    private static EmailAddress author(byte[] field) {
        EmailAddress author =
                AddressList.received(field).stream().findFirst().orElse(EmailAddress.of(""));
        return new EmailAddress(
                cut(author.name(), LONGEST_NAME), cut(author.address(), LONGEST_NAME));
    }

    /** The first names the thread, the last are the nearest. */
    private static List<MessageId> references(List<MessageId> all) {
        if (all.size() <= MOST_REFERENCES) {
            return all;
        }
        List<MessageId> kept = new ArrayList<>(MOST_REFERENCES);
        kept.add(all.getFirst());
        kept.addAll(all.subList(all.size() - MOST_REFERENCES + 1, all.size()));
        return kept;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    private static String ascii(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
