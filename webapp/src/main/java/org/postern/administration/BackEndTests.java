package org.postern.administration;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.postern.administration.BackEndOverview.Server;
import org.postern.backend.BackEnd;
import org.postern.backend.Credentials;
import org.postern.configuration.BackEnds;
import org.postern.configuration.PosternSettings;
import org.postern.imap.ImapSignInProbe;
import org.postern.probe.Finding;
import org.postern.probe.ServerProbe;
import org.postern.probe.Service;
import org.postern.probe.SignInProbe;
import org.postern.probe.Step;
import org.postern.probe.StepReport;
import org.postern.signin.SignedInUser;
import org.postern.smtp.SubmissionSignInProbe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tests of back ends, each in the background and told step by step. */
@org.springframework.stereotype.Service
public class BackEndTests {
    private static final Logger LOG = LoggerFactory.getLogger(BackEndTests.class);
    private static final Duration STEP_LIMIT = Duration.ofSeconds(10);
    private static final int MOST_AT_A_TIME = 4;

    private final PosternSettings settings;
    private final BackEnds backEnds;
    private final Semaphore places = new Semaphore(MOST_AT_A_TIME);
    private final ThreadFactory threads = Thread.ofVirtual().name("back-end-test-", 0).factory();
    private final SignInProbe imap = new ImapSignInProbe(STEP_LIMIT);
    private final SignInProbe submission = new SubmissionSignInProbe(STEP_LIMIT);

    BackEndTests(PosternSettings settings, BackEnds backEnds) {
        this.settings = settings;
        this.backEnds = backEnds;
    }

    /**
     * Starts a test; returns at once.
     *
     * @param credentials to sign in with; used for this and kept nowhere
     * @param told gets the progress, on another thread, up to {@link Progress.Ended}
     */
    public Run start(
            SignedInUser administrator,
            String backEnd,
            Optional<Credentials> credentials,
            Consumer<Progress> told) {
        administrator.requireAdministrator();
        var thread = threads.newThread(() -> run(backEnd, credentials, told));
        thread.start();
        return thread::interrupt;
    }

    private void run(String name, Optional<Credentials> credentials, Consumer<Progress> told) {
        if (!places.tryAcquire()) {
            told.accept(new Progress.Ended(End.TOO_MANY));
            return;
        }
        var end = End.FAILED;
        try {
            test(name, credentials, told);
            end = End.DONE;
        } catch (InterruptedException e) {
            end = End.CANCELLED;
        } catch (RuntimeException e) {
            LOG.error("the test of a back end failed", e);
        } finally {
            places.release();
            told.accept(new Progress.Ended(end));
        }
    }

    private void test(String name, Optional<Credentials> credentials, Consumer<Progress> told)
            throws InterruptedException {
        var backEnd = backEnds.all().stream().filter(one -> one.name().equals(name)).findFirst();
        var configured =
                settings.backends().stream().filter(one -> one.name().equals(name)).findFirst();
        if (backEnd.isEmpty() || configured.isEmpty()) {
            return;
        }
        for (var server : BackEndOverview.servers(configured.get())) {
            test(backEnd.get(), server, credentials, told);
        }
    }

    private void test(
            BackEnd backEnd,
            Server server,
            Optional<Credentials> credentials,
            Consumer<Progress> told)
            throws InterruptedException {
        told.accept(new Progress.Began(server));
        boolean passed =
                new ServerProbe(STEP_LIMIT)
                        .run(
                                server.service(),
                                server.address(),
                                backEnd.tls(),
                                report -> told.accept(new Progress.Reported(report)));
        var probe = signInProbe(server.service());
        if (passed && probe.isPresent() && credentials.isPresent()) {
            long began = System.nanoTime();
            Finding finding = probe.get().signIn(backEnd, credentials.get());
            if (Thread.interrupted()) {
                throw new InterruptedException("cancelled");
            }
            var took = Duration.ofNanos(System.nanoTime() - began);
            told.accept(new Progress.Reported(new StepReport(Step.SIGN_IN, took, finding)));
        }
    }

    private Optional<SignInProbe> signInProbe(Service service) {
        return switch (service) {
            case IMAP -> Optional.of(imap);
            case SUBMISSION -> Optional.of(submission);
            case SIEVE, NEWS -> Optional.empty();
        };
    }

    /** A test that runs. */
    public interface Run {
        /** Ends it soon; nothing happens where it has ended. */
        void cancel();
    }

    /** How far a test is. */
    public sealed interface Progress {
        /** The next reports are about this server. */
        record Began(Server server) implements Progress {}

        /** A step was taken. */
        record Reported(StepReport report) implements Progress {}

        /** Nothing more comes. */
        record Ended(End end) implements Progress {}
    }

    /** How a test ended. */
    public enum End {
        DONE,
        CANCELLED,
        /** By a fault of its own, which says nothing about the server. */
        FAILED,
        TOO_MANY
    }
}
