package org.postern.smtp;

import java.io.IOException;
import java.io.OutputStream;

/** A message that can be written as often as needed, the same bytes each time. */
public interface MessageSource {

    /** Exact size in octets. */
    long octets();

    void writeTo(OutputStream out) throws IOException;
}
