package org.postern.configuration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The servers of one organisation and whom they serve.
 *
 * @param name short and unique; part of the key of everything kept for its users, so it must not
 *     change
 * @param match login names it serves; {@code *} stands for anything, case does not matter
 * @param domain makes a login name without {@code @} an address
 * @param imap where the mail is
 * @param smtp where mail is handed in for sending
 * @param sieve where filters are kept
 * @param nntp where the news are
 * @param trust PEM file of certificate authorities to trust for these servers besides the usual
 *     ones
 * @param from addresses its users may write from besides their own; {@code {login}} stands for what
 *     stands before the at sign of the user's address, {@code *} for anything
 */
public record BackEndSettings(
        String name,
        @DefaultValue("*") List<String> match,
        String domain,
        ServerUri imap,
        ServerUri smtp,
        @Nullable ServerUri sieve,
        @Nullable ServerUri nntp,
        @Nullable Path trust,
        @DefaultValue List<String> from) {

    private static final int LONGEST_PATTERN = 256;
    static final Map<String, String> SERVER_EXAMPLES =
            Map.of(
                    "imap", "imap: imaps://imap.example.org",
                    "smtp", "smtp: smtp://smtp.example.org:587",
                    "sieve", "sieve: sieve://imap.example.org:4190",
                    "nntp", "nntp: nntps://news.example.org");

    public BackEndSettings {
        require("name", name, "name: campus");
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}")) {
            throw new BadSetting(
                    "name",
                    "is not 1 to 63 letters, digits, dots, hyphens and underscores.",
                    "name: campus");
        }
        require("domain", domain, "domain: example.org");
        if (domain.isBlank() || domain.contains("@") || domain.contains(" ")) {
            throw new BadSetting("domain", "is not a domain name.", "domain: example.org");
        }
        match = List.copyOf(match);
        if (match.stream().anyMatch(p -> p.isBlank() || p.length() > LONGEST_PATTERN)) {
            throw new BadSetting(
                    "match",
                    "holds an empty pattern or one of more than 256 characters.",
                    "match: [ \"*@example.org\" ]");
        }
        from = List.copyOf(from);
        if (from.stream().anyMatch(p -> p.length() > LONGEST_PATTERN || p.indexOf('@') < 1)) {
            throw new BadSetting(
                    "from",
                    "holds a pattern that is no address, or one of more than 256 characters.",
                    "from: [ \"{login}@alumni.example.org\" ]");
        }
        imap = scheme("imap", imap, Set.of("imaps", "imap"));
        smtp = scheme("smtp", smtp, Set.of("smtps", "smtp"));
        if (sieve != null) {
            scheme("sieve", sieve, Set.of("sieve"));
        }
        if (nntp != null) {
            scheme("nntp", nntp, Set.of("nntps", "nntp"));
        }
    }

    private static ServerUri scheme(String key, @Nullable ServerUri uri, Set<String> schemes) {
        if (uri == null) {
            throw missing(key, "");
        }
        if (!schemes.contains(uri.scheme())) {
            var known = String.join(":// or ", schemes.stream().sorted().toList());
            throw new BadSetting(key, "must begin with " + known + "://.", "");
        }
        return uri;
    }

    private static void require(String key, @Nullable String value, String example) {
        if (value == null) {
            throw missing(key, example);
        }
    }

    private static BadSetting missing(String key, String example) {
        return new BadSetting(key, "is missing.", example);
    }
}
