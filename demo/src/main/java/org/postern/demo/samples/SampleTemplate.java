package org.postern.demo.samples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as it stands in the resources folder: readable UTF-8, with placeholders and, above the
 * real header, lines for us: {@code Sample-Age} (ISO 8601 duration), {@code Sample-In} (repeated)
 * and {@code Sample-Charset} (what the octets shall be, UTF-8 if absent).
 */
record SampleTemplate(
        String name,
        Duration age,
        List<Placement> placements,
        Charset charset,
        String header,
        String body) {

    static SampleTemplate parse(String name, String text) {
        var age = Duration.ZERO;
        var placements = new ArrayList<Placement>();
        var charset = StandardCharsets.UTF_8;
        var header = new StringBuilder();
        var end = text.indexOf("\n\n");
        for (var line : text.substring(0, end).lines().toList()) {
            if (line.startsWith("Sample-Age:")) {
                age = Duration.parse(valueOf(line));
            } else if (line.startsWith("Sample-In:")) {
                placements.add(Placement.parse(valueOf(line)));
            } else if (line.startsWith("Sample-Charset:")) {
                charset = Charset.forName(valueOf(line));
            } else {
                header.append(line).append('\n');
            }
        }
        return new SampleTemplate(
                name, age, placements, charset, header.toString(), text.substring(end + 2));
    }

    SampleMessage at(Clock clock) {
        var placeholders = new Placeholders(ZonedDateTime.now(clock), age);
        var text =
                HeaderEncoding.encode(placeholders.fill(header), charset)
                        + '\n'
                        + placeholders.fill(body);
        var octets = text.replace("\n", "\r\n").getBytes(charset);
        return new SampleMessage(this, octets);
    }

    private static String valueOf(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }
}
