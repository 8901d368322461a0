package org.postern.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postern.backend.ServerAddress;
import org.postern.backend.Transport;

/**
 * Where a server is, as the configuration file says it: {@code imaps://host} is TLS from the first
 * byte, {@code imap://host} is STARTTLS. {@code ?tls=off} gives up protection, on loopback; on any
 * other host only together with {@code &insecure=yes}.
 *
 * @param scheme lower case
 */
public record ServerUri(String scheme, ServerAddress address) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** Reads a setting's value; the fault it finds never repeats the value. */
    public static ServerUri of(String text) {
        URI uri = parse(text);
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort() < 0 ? standardPort(scheme) : uri.getPort();
        if (port < 1 || port > 65_535) {
            throw new BadSetting("", "has a port that is not 1 to 65535.", "");
        }
        var transport = transport(scheme, uri.getHost(), uri.getRawQuery());
        return new ServerUri(scheme, new ServerAddress(bare(uri.getHost()), port, transport));
    }

    private static URI parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            // The cause would repeat the value.
            throw new BadSetting("", "is not the address of a server.", "");
        }
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new BadSetting(
                    "",
                    "is not the address of a server: scheme, ://, host, and perhaps a port.",
                    "");
        }
        if (uri.getRawUserInfo() != null) {
            throw new BadSetting("", "holds a user name or password; users bring their own.", "");
        }
        if (uri.getRawFragment() != null || !uri.getRawPath().matches("/?")) {
            throw new BadSetting("", "goes on behind the host and port.", "");
        }
        return uri;
    }

    private static int standardPort(String scheme) {
        return switch (scheme) {
            case "imaps" -> 993;
            case "imap" -> 143;
            case "smtps" -> 465;
            case "smtp" -> 587;
            case "sieve" -> 4190;
            case "nntps" -> 563;
            case "nntp" -> 119;
            default ->
                    throw new BadSetting(
                            "",
                            "begins with none of imaps, imap, smtps, smtp, sieve, nntps, nntp.",
                            "");
        };
    }

    private static Transport transport(String scheme, String host, @Nullable String query) {
        boolean implicit = scheme.endsWith("ps");
        if (query == null) {
            return implicit ? Transport.IMPLICIT_TLS : Transport.STARTTLS;
        }
        if (!query.equals("tls=off") && !query.equals("tls=off&insecure=yes")) {
            throw new BadSetting("", "has an option other than tls=off.", "");
        }
        if (implicit) {
            throw new BadSetting("", "asks for TLS by its scheme and for none by tls=off.", "");
        }
        boolean loopback = LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
        if (!loopback && query.equals("tls=off")) {
            throw new BadSetting(
                    "",
                    "would send passwords unprotected to another machine. If that is meant, say it"
                            + " twice.",
                    "imap: imap://imap.example.org:143?tls=off&insecure=yes");
        }
        return Transport.PLAIN;
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
