package org.postern.imap.internal.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads responses from text, one character an octet. */
final class Responses {
    private Responses() {}

    static Response read(String line) throws IOException {
        return reader(line + "\r\n", WireLimits.defaults()).read();
    }

    /** Reads so many responses, which shows that each ended where it should. */
    static List<Response> readAll(int count, String octets) throws IOException {
        ResponseReader reader = reader(octets, WireLimits.defaults());
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            responses.add(reader.read());
        }
        return responses;
    }

    static FetchData fetch(String items) throws IOException {
        return read("* 12 FETCH (" + items + ")") instanceof Response.Fetch(long n, FetchData data)
                ? data
                : throwing();
    }

    private static FetchData throwing() {
        throw new AssertionError("not a FETCH");
    }

    static ResponseReader reader(String octets, WireLimits limits) {
        byte[] bytes = octets.getBytes(StandardCharsets.ISO_8859_1);
        return new ResponseReader(new WireInput(new ByteArrayInputStream(bytes), limits));
    }
}
