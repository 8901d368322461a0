package org.postern.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

/** A file with a fault stops the start, and the report says how to mend it. */
@ExtendWith(OutputCaptureExtension.class)
class StartRefusalTest {
    private static final String GOOD =
            """
            postern:
              backends:
                - name: campus
                  domain: example.org
                  imap: imaps://imap.example.org
                  smtp: smtp://smtp.example.org
            """;

    @TempDir Path folder;

    @Test
    void goodFileStarts(CapturedOutput output) throws IOException {
        assertThat(failure(GOOD)).isNull();
        assertThat(output.getErr()).isEmpty();
    }

    @Test
    void missingBackEndsAreExplainedWithAnExample(CapturedOutput output) throws IOException {
        refused("postern:\n  administrators: [ a@example.org ]\n");

        assertThat(output.getErr())
                .contains("Postern does not start.")
                .contains("postern.backends names no mail server")
                .contains("    - name: campus\n")
                .contains("imap: imaps://imap.example.org")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    imap: smtp://h     | backends[0].imap | must begin with imap:// or imaps://
                    imap: gopher://h   | backends[0].imap | begins with none of
                    imap: imaps://h:0  | backends[0].imap | port
                    imap: imaps://h:99999 | backends[0].imap | port
                    imap: imaps://h:x  | backends[0].imap | not the address of a server
                    imap: imap.host    | backends[0].imap | not the address of a server
                    imap: imap://mail.host?tls=off | backends[0].imap | unprotected to another machine
                    imap: imaps://localhost?tls=off | backends[0].imap | asks for TLS
                    imap: imap://localhost?tls=maybe | backends[0].imap | option
                    imap: imaps://h/path | backends[0].imap | goes on behind
                    imap: ''           | backends[0].imap | not the address of a server
                    smtp: imaps://h    | backends[0].smtp | must begin with
                    name: a/b          | backends[0].name | letters, digits
                    domain: a@b        | backends[0].domain | not a domain name
                    sieve: imap://h    | backends[0].sieve | must begin with
                    trust: /no/such    | backends[0].trust | cannot be read
                    """)
    void faultOfABackEndNamesItsKey(String line, String key, String fault, CapturedOutput output)
            throws IOException {
        String setting = line.substring(0, line.indexOf(':'));
        String without =
                GOOD.lines()
                        .map(l -> setting.equals("name") ? l.replace("name: campus", line) : l)
                        .filter(l -> setting.equals("name") || !l.strip().startsWith(setting + ":"))
                        .reduce("", (a, b) -> a + b + "\n");
        refused(setting.equals("name") ? without : without + "      " + line + "\n");

        assertThat(output.getErr())
                .contains("The setting postern." + key)
                .contains(fault)
                .contains("for example:")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"imap", "smtp", "domain", "name"})
    void missingKeyIsNamed(String key, CapturedOutput output) throws IOException {
        var file =
                key.equals("name")
                        ? GOOD.replace("name: campus", "match: '*'")
                        : GOOD.replaceAll("(?m)^ *" + key + ":.*\n", "");
        refused(file);

        assertThat(output.getErr())
                .contains("The setting postern.backends[0]." + key + " is missing.");
    }

    @Test
    void unknownKeyIsShownWithItsLineAndTheKnownOnes(CapturedOutput output) throws IOException {
        refused(GOOD + "      imaps: imaps://imap.example.org\n");

        assertThat(output.getErr())
                .contains("postern.backends[0].imaps (test.yaml line 7) does not exist")
                .contains("Known here: name, match, domain, imap, smtp, sieve, nntp, trust, from.");
    }

    @Test
    void nameUsedTwiceIsRefused(CapturedOutput output) throws IOException {
        refused(GOOD + GOOD.substring(GOOD.indexOf("    - name")));

        assertThat(output.getErr())
                .contains("postern.backends[1].name")
                .contains("another back end");
    }

    @Test
    void faultySyntaxIsShownByPlaceOnly(CapturedOutput output) throws IOException {
        refused("postern:\n  secret: 'hunter2hunter2\n  backends: [\n");

        assertThat(output.getErr()).contains("cannot be read as YAML near line").contains("column");
        assertThat(output.getAll()).doesNotContain("hunter2");
    }

    @Test
    void wrongKindIsRefused(CapturedOutput output) throws IOException {
        refused(GOOD + "  session:\n    idle: soon\n");

        assertThat(output.getErr())
                .contains("The setting postern.session.idle (test.yaml line 8)")
                .contains("is not a length of time");
    }

    @Test
    void textInPlaceOfBackEndsIsRefused(CapturedOutput output) throws IOException {
        refused("postern:\n  backends: imap.example.org\n");

        assertThat(output.getErr()).contains("The setting postern.backends");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://mail.example.org",
        "https://mail.example.org/webmail",
        "https://user:hunter2@mail.example.org",
        "mail.example.org"
    })
    void publicUrlMustBeTheAddressOfAHost(String url, CapturedOutput output) throws IOException {
        refused(GOOD + "  public-url: " + url + "\n");

        assertThat(output.getErr()).contains("postern.public-url").doesNotContain("hunter2");
    }

    @Test
    void neitherSecretsNorPasswordsAreRepeated(CapturedOutput output) throws IOException {
        refused(GOOD + "  secret: hunter2\n");
        refused(GOOD.replace("imaps://imap", "imaps://user:hunter2@imap"));
        refused(GOOD + "  secrets: hunter2\n");

        assertThat(output.getAll()).doesNotContain("hunter2");
        assertThat(output.getErr())
                .contains("postern.secret has fewer than 32 characters")
                .contains("holds a user name or password")
                .contains("postern.secrets");
    }

    private void refused(String yaml) throws IOException {
        assertThat(failure(yaml)).as("the start fails").isNotNull();
    }

    private Throwable failure(String yaml) throws IOException {
        var file = Files.writeString(folder.resolve("test.yaml"), yaml);
        return catchThrowable(
                () ->
                        new SpringApplicationBuilder(Nothing.class)
                                .web(WebApplicationType.NONE)
                                .run("--spring.config.additional-location=file:" + file)
                                .close());
    }

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
