package org.postern.backend;

import javax.net.ssl.SSLContext;

/**
 * The servers that hold the mail of some users.
 *
 * @param name the administrator's name for it; unique, part of every cache key
 * @param tls trusts whom the administrator trusts; host names are always verified
 */
public record BackEnd(String name, ServerAddress imap, ServerAddress smtp, SSLContext tls) {}
