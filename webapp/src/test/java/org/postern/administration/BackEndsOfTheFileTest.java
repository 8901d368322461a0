package org.postern.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postern.signin.RunningApplication.PASSWORD;
import static org.postern.signin.RunningApplication.USER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postern.administration.BackEndTests.End;
import org.postern.administration.BackEndTests.Progress;
import org.postern.backend.Credentials;
import org.postern.probe.Finding;
import org.postern.probe.Finding.Failed;
import org.postern.probe.Finding.Reason;
import org.postern.probe.Service;
import org.postern.signin.RunningApplication;
import org.postern.signin.SharedApplication;
import org.postern.signin.SignedInUser;
import org.springframework.security.access.AccessDeniedException;

/** What administrators learn about the back ends of the configuration. */
@ExtendWith(SharedApplication.class)
class BackEndsOfTheFileTest {
    private static final SignedInUser ADMIN = Users.administrator();
    private static final SignedInUser ANNA = Users.ordinary();
    private final BackEndOverview overview;
    private final BackEndTests tests;

    BackEndsOfTheFileTest(RunningApplication application) {
        overview = application.bean(BackEndOverview.class);
        tests = application.bean(BackEndTests.class);
    }

    @Test
    void allAreListedInTheirOrderWithTheirServers() {
        var all = overview.all(ADMIN);

        assertThat(all)
                .extracting(BackEndOverview.Entry::name)
                .containsExactly("campus", "down", "bare");
        assertThat(all.getFirst().patterns()).containsExactly("a*", "b*");
        assertThat(all.getFirst().servers())
                .extracting(BackEndOverview.Server::service)
                .containsExactly(Service.IMAP, Service.SUBMISSION);
    }

    @Test
    void routeNamesThePatternThatFits() {
        var route = overview.route(ADMIN, " Bea ").orElseThrow();

        assertThat(route.backEnd().name()).isEqualTo("campus");
        assertThat(route.pattern()).isEqualTo("b*");
        assertThat(route.address()).isEqualTo("Bea@example.org");
        assertThat(overview.route(ADMIN, "xaver")).isEmpty();
        assertThat(overview.route(ADMIN, " ")).isEmpty();
    }

    @Test
    void testTellsEachStepOfEachServer() throws Exception {
        var progress = run("campus", Optional.of(new Credentials(USER, PASSWORD)));

        assertThat(findings(progress))
                .anyMatch(Finding.Greeted.class::isInstance)
                .anyMatch(Finding.SignedIn.class::isInstance)
                .endsWith(Failed.of(Reason.REFUSED));
        assertThat(progress).filteredOn(Progress.Began.class::isInstance).hasSize(2);
        assertThat(progress.getLast()).isEqualTo(new Progress.Ended(End.DONE));
    }

    @Test
    void wrongPasswordAndNoPasswordAreTold() throws Exception {
        var wrong = run("campus", Optional.of(new Credentials(USER, "no")));
        var none = run("campus", Optional.empty());

        assertThat(findings(wrong)).contains(Failed.of(Reason.WRONG_NAME_OR_PASSWORD));
        assertThat(findings(none)).noneMatch(Finding.SignedIn.class::isInstance);
    }

    @Test
    void backEndWithoutTlsIsTold() throws Exception {
        assertThat(findings(run("bare", Optional.empty())))
                .anyMatch(
                        finding ->
                                finding instanceof Failed failed
                                        && failed.reason() == Reason.NO_STARTTLS);
    }

    @Test
    void nobodyElseLooksOrTests() {
        assertThatThrownBy(() -> overview.all(ANNA)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> overview.route(ANNA, "bea"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> tests.start(ANNA, "campus", Optional.empty(), _ -> {}))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<Progress> run(String backEnd, Optional<Credentials> credentials) throws Exception {
        var progress = new ArrayList<Progress>();
        var ended = new CompletableFuture<List<Progress>>();
        tests.start(
                ADMIN,
                backEnd,
                credentials,
                one -> {
                    progress.add(one);
                    if (one instanceof Progress.Ended) {
                        ended.complete(progress);
                    }
                });
        return ended.get(30, TimeUnit.SECONDS);
    }

    private static List<Finding> findings(List<Progress> progress) {
        return progress.stream()
                .filter(Progress.Reported.class::isInstance)
                .map(one -> ((Progress.Reported) one).report().finding())
                .toList();
    }
}
