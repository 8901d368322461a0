package org.postern.nntp;

import java.io.IOException;
import java.io.InputStream;

/** An article's octets, header and body, as often as they are wanted. Large ones lie in a file. */
public interface ArticleContent extends AutoCloseable {

    /** A new stream from the first octet on; the caller closes it. */
    InputStream open() throws IOException;

    long octets();

    /** Frees what is held; streams that are open may fail. */
    @Override
    void close();
}
