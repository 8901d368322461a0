package org.postern.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code postern} in the configuration file. {@code docs/configuration.md} is the
 * same for administrators; a test holds the two together.
 *
 * @param data folder of the embedded database and of what waits to be sent; made where it is
 *     missing
 * @param publicUrl how browsers reach the application, without a path; decides whether cookies are
 *     for HTTPS only. Absent: as each request says
 * @param secret seals what must be kept for later; made at first start in the data folder where it
 *     is absent. At least 32 characters
 * @param administrators login names that may open {@code /admin}; compared letter by letter
 * @param backends the mail servers, at least one; the first that fits a login name serves it
 * @param groups people who share things as one
 * @param importFolder what people bring along from elsewhere, taken in once at start; absent for
 *     nothing
 * @param session how long a sign-in lasts
 * @param connections how many connections there may be to the mail servers
 */
@ConfigurationProperties(value = "postern", ignoreUnknownFields = false)
public record PosternSettings(
        @DefaultValue("./data") Path data,
        @Nullable URI publicUrl,
        @Nullable String secret,
        @DefaultValue List<String> administrators,
        @DefaultValue List<BackEndSettings> backends,
        @DefaultValue List<GroupSettings> groups,
        @Nullable Path importFolder,
        @DefaultValue SessionSettings session,
        @DefaultValue ConnectionSettings connections) {

    private static final int SHORTEST_SECRET = 32;
    static final String EXAMPLE =
            """
            postern:
              backends:
                - name: campus
                  domain: example.org
                  imap: imaps://imap.example.org
                  smtp: smtp://smtp.example.org:587""";

    public PosternSettings {
        administrators = List.copyOf(administrators);
        backends = List.copyOf(backends);
        groups = List.copyOf(groups);
        if (publicUrl != null) {
            checkPublicUrl(publicUrl);
        }
        if (secret != null && secret.length() < SHORTEST_SECRET) {
            throw new BadSetting(
                    "secret",
                    "has fewer than " + SHORTEST_SECRET + " characters.",
                    "postern.secret: (the output of: openssl rand -base64 32)");
        }
        if (administrators.stream().anyMatch(String::isBlank)) {
            throw new BadSetting(
                    "administrators",
                    "holds an empty name.",
                    "postern.administrators: [ postmaster@example.org ]");
        }
        if (backends.isEmpty()) {
            throw new BadSetting(
                    "backends",
                    "names no mail server, and Postern stores no mail itself.",
                    EXAMPLE);
        }
        checkNames(groups);
        var names = new HashSet<String>();
        for (int i = 0; i < backends.size(); i++) {
            if (!names.add(backends.get(i).name())) {
                throw new BadSetting(
                        "backends[" + i + "].name",
                        "is the name of another back end too; each needs its own.",
                        "name: campus");
            }
        }
    }

    private static void checkNames(List<GroupSettings> groups) {
        var names = new HashSet<@Nullable String>();
        for (int i = 0; i < groups.size(); i++) {
            if (!names.add(groups.get(i).name())) {
                throw new BadSetting(
                        "groups[" + i + "].name",
                        "is the name of another group too; each needs its own.",
                        "name: Registry");
            }
        }
    }

    private static void checkPublicUrl(URI url) {
        boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
        boolean bare = url.getRawPath() == null || url.getRawPath().matches("/?");
        if (!web
                || !bare
                || url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawQuery() != null
                || url.getRawFragment() != null) {
            throw new BadSetting(
                    "public-url",
                    "is not an http or https address of a host without a path.",
                    "postern.public-url: https://mail.example.org");
        }
    }

    /** Whether browsers come by HTTPS only. */
    public boolean secureOnly() {
        return publicUrl != null && "https".equals(publicUrl.getScheme());
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "PosternSettings[data=" + data + ", backends=" + backends.size() + "]";
    }
}
