package org.postern.nntp;

import javax.net.ssl.SSLContext;
import org.postern.backend.ServerAddress;

/**
 * A news server.
 *
 * @param tls trusts whom the administrator trusts; host names are always verified
 */
public record NewsServer(ServerAddress address, SSLContext tls) {}
