package org.postern.nntp;

import java.io.IOException;
import java.io.OutputStream;

/** An article to be posted, written when the server is ready for it. */
@FunctionalInterface
public interface ArticleSource {

    /** Writes the whole article; line ends and leading dots are the wire's business. */
    void writeTo(OutputStream out) throws IOException;
}
