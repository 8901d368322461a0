package org.postern.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.postern.app.ListDates;
import org.postern.probe.Finding;
import org.postern.probe.ServerCertificate;
import org.postern.probe.StepReport;

/** What a step found, in words for the person who must act. */
record FindingWords(Component view) {

    /** What was done, and for a failure what to do about it. */
    String sentence(StepReport report) {
        return switch (report.finding()) {
            case Finding.Resolved resolved ->
                    words("admin.found-name", String.join(", ", resolved.addresses()));
            case Finding.Connected connected ->
                    words("admin.found-connection", connected.address());
            case Finding.Protected tls -> words("admin.found-tls", tls.version());
            case Finding.Unprotected _ -> words("admin.found-no-tls");
            case Finding.Greeted _ -> words("admin.found-greeting");
            case Finding.SignedIn _ -> words("admin.found-sign-in");
            case Finding.Failed failed ->
                    words("admin.step." + report.step())
                            + ": "
                            + words("admin.reason." + failed.reason());
        };
    }

    /** What a certificate says, what a server offers, its own words. */
    List<String> details(Finding finding) {
        return switch (finding) {
            case Finding.Protected tls -> certificate(tls.certificate());
            case Finding.Greeted greeted -> List.of(String.join("  ", greeted.capabilities()));
            case Finding.Failed failed ->
                    Stream.concat(
                                    failed.certificate().stream()
                                            .flatMap(shown -> certificate(shown).stream()),
                                    Stream.of(failed.serverText())
                                            .filter(text -> !text.isBlank())
                                            .map(text -> words("admin.server-says", text)))
                            .toList();
            case Finding.Resolved _,
                    Finding.Connected _,
                    Finding.Unprotected _,
                    Finding.SignedIn _ ->
                    List.of();
        };
    }

    private List<String> certificate(ServerCertificate certificate) {
        var dates = ListDates.of(UI.getCurrentOrThrow());
        return List.of(
                words("admin.certificate-for", certificate.subject()),
                words("admin.certificate-hosts", String.join(", ", certificate.hosts())),
                words("admin.certificate-by", certificate.issuer()),
                words(
                        "admin.certificate-until",
                        dates.full(certificate.validUntil()),
                        certificate.daysLeft(Instant.now())));
    }

    private String words(String key, Object... values) {
        return view.getTranslation(key, values);
    }
}
