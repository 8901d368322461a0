package org.postern.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postern.probe.Finding;
import org.postern.probe.Finding.Failed;
import org.postern.probe.Finding.Reason;
import org.postern.probe.ServerCertificate;
import org.postern.probe.Step;
import org.postern.probe.StepReport;

/** Every finding has words, and every failure says what to do. */
class FindingWordsTest extends BrowserlessTest {
    private final FindingWords words = new FindingWords(new Div());

    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.postern.frontend");
    }

    @Test
    void everyFailureOfEveryStepSaysWhatToDo() {
        for (var step : Step.values()) {
            for (var reason : Reason.values()) {
                assertThat(sentence(step, Failed.of(reason)))
                        .doesNotContain("admin.")
                        .matches("[A-Z].*: .+\\. .+\\.|[A-Z].*: .+\\.");
            }
        }
    }

    @Test
    void certificateIsToldWithItsDays() {
        var certificate =
                new ServerCertificate(
                        "CN=imap",
                        "CN=ca",
                        List.of("imap.example.org"),
                        Instant.EPOCH,
                        Instant.now().plus(Duration.ofHours(61 * 24 + 1)));

        assertThat(words.details(new Finding.Protected("TLSv1.3", certificate)))
                .contains("Hosts: imap.example.org", "Given out by CN=ca")
                .anyMatch(line -> line.endsWith("61 days left"));
        assertThat(
                        words.details(
                                new Failed(
                                        Reason.NOT_TRUSTED,
                                        Optional.of(certificate),
                                        "<b>bye</b>")))
                .contains("It says: <b>bye</b>");
    }

    private String sentence(Step step, Finding finding) {
        return words.sentence(new StepReport(step, Duration.ofMillis(5), finding));
    }
}
