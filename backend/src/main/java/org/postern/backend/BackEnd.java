package org.postern.backend;

import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The servers that hold the mail of some users, and their news.
 *
 * @param name the administrator's name for it; unique, part of every cache key
 * @param nntp where the news are; null where the organisation has none
 * @param tls trusts whom the administrator trusts; host names are always verified
 */
public record BackEnd(
        String name,
        ServerAddress imap,
        ServerAddress smtp,
        @Nullable ServerAddress nntp,
        SSLContext tls) {

    /** Servers without news. */
    public BackEnd(String name, ServerAddress imap, ServerAddress smtp, SSLContext tls) {
        this(name, imap, smtp, null, tls);
    }
}
