package org.postern.e2e;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A message read off the mail server, as another mail client would take it apart. */
record StoredMail(MimeMessage message) {

    private static final Pattern STUFFED = Pattern.compile("^ ", Pattern.MULTILINE);

    static StoredMail of(byte[] octets) {
        try {
            return new StoredMail(new MimeMessage(null, new ByteArrayInputStream(octets)));
        } catch (MessagingException e) {
            throw new IllegalStateException("not a message", e);
        }
    }

    /** The field as it stands, unfolded; empty where there is none. */
    String header(String name) {
        try {
            return Optional.ofNullable(message.getHeader(name, ", "))
                    .map(value -> value.replaceAll("\\s+", " "))
                    .orElse("");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The subject, decoded (RFC 2047). */
    String subject() {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> to() {
        return addresses(RecipientType.TO);
    }

    List<String> cc() {
        return addresses(RecipientType.CC);
    }

    private List<String> addresses(RecipientType type) {
        try {
            return addresses(message.getRecipients(type));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(address -> ((InternetAddress) address).getAddress())
                        .toList();
    }

    /** The text of the first plain part, without the spaces that format=flowed stuffs. */
    String text() {
        var plain = leaves().filter(leaf -> leaf.is("text/plain")).findFirst().orElseThrow();
        var text = plain.text().replace("\r\n", "\n");
        return plain.isFlowed() ? STUFFED.matcher(text).replaceAll("") : text; // RFC 3676 §4.4
    }

    /** The octets of an attached file. */
    byte[] file(String name) {
        return leaves().filter(leaf -> name.equals(leaf.fileName()))
                .findFirst()
                .orElseThrow()
                .octets();
    }

    private Stream<Leaf> leaves() {
        try {
            return message.getContent() instanceof Multipart multipart
                    ? leaves(multipart)
                    : Stream.of(new Leaf(message));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Leaf> leaves(Multipart multipart) throws MessagingException, IOException {
        var leaves = Stream.<Leaf>builder();
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart part = multipart.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                leaves(inner).forEach(leaves);
            } else {
                leaves.add(new Leaf(part));
            }
        }
        return leaves.build();
    }

    private record Leaf(jakarta.mail.Part part) {

        boolean is(String type) {
            try {
                return part.isMimeType(type);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean isFlowed() {
            try {
                return part.getContentType().toLowerCase(Locale.ROOT).contains("format=flowed");
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Nullable String fileName() {
            try {
                return part.getFileName();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String text() {
            try {
                return (String) part.getContent();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] octets() {
            try {
                return part.getInputStream().readAllBytes();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
