package org.postern.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postern.signin.RunningApplication.PASSWORD;
import static org.postern.signin.RunningApplication.USER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A password goes to the mail server and nowhere else; a name cannot write the log. */
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {
    private static final String WRONG = "canary-of-a-wrong-password";
    private static final String FORGED = "2026-01-01T00:00:00 ERROR forged";
    private static final List<String> NAMES =
            List.of(
                    USER,
                    "downtown",
                    "risky",
                    "nobody",
                    "anna\r\n" + FORGED,
                    "anna\u001b[31m",
                    "a".repeat(300));

    @Test
    void passwordsAppearNowhereAndNamesWriteNoLines(CapturedOutput output) throws IOException {
        try (var application =
                RunningApplication.start(
                        "--logging.level.org.postern=trace",
                        "--logging.level.org.springframework.security=trace",
                        "--logging.level.org.springframework.web=trace",
                        "--logging.level.com.vaadin=debug")) {
            var seen = new ArrayList<String>();
            for (var name : NAMES) {
                var browser = application.browser();
                seen.add(browser.signIn(name, name.equals(USER) ? PASSWORD : WRONG).toString());
                seen.add(browser.get("/login").body());
                seen.add(browser.page("/mail").body());
            }
            seen.add(new Browser(application.management()).get("/actuator/prometheus").body());
            seen.add(output.getAll());
            seen.addAll(files(application.data()));

            assertThat(seen)
                    .hasSizeGreaterThan(NAMES.size() * 3 + 2)
                    .noneMatch(text -> text.contains(WRONG) || text.contains(PASSWORD));
            assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith(FORGED));
            assertThat(output.getAll()).doesNotContain("\u001b");
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var texts = new ArrayList<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return texts;
        }
    }
}
