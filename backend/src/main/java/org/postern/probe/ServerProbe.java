package org.postern.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.postern.backend.ServerAddress;
import org.postern.probe.Finding.Failed;
import org.postern.probe.Finding.Reason;
import org.postern.probe.internal.Dialect;
import org.postern.probe.internal.ProbeConnection;
import org.postern.probe.internal.Refusal;

/**
 * Goes to a server step by step: name, connection, TLS, greeting. Each step has a deadline; an
 * interrupt ends the whole. No credential is ever sent from here.
 */
public final class ServerProbe {
    private final Duration stepLimit;

    public ServerProbe(Duration stepLimit) {
        this.stepLimit = stepLimit;
    }

    /**
     * Runs the steps until one fails; blocks.
     *
     * @param tls whom the administrator trusts
     * @param told gets each report at once
     * @return whether all steps passed
     * @throws InterruptedException when the asker wants no more
     */
    public boolean run(
            Service service, ServerAddress server, SSLContext tls, Consumer<StepReport> told)
            throws InterruptedException {
        try (var connection = new ProbeConnection(server, tls)) {
            var steps = new Steps(connection, told);
            return steps.run(Step.NAME, () -> resolve(server))
                    && steps.run(Step.CONNECTION, connection::connect)
                    && converse(steps, connection, server, Dialect.of(service));
        }
    }

    private static Finding resolve(ServerAddress server) throws IOException {
        var found = InetAddress.getAllByName(server.host());
        return new Finding.Resolved(Arrays.stream(found).map(InetAddress::getHostAddress).toList());
    }

    /** With STARTTLS the server greets before the TLS it is asked for; else behind it. */
    private static boolean converse(
            Steps steps, ProbeConnection connection, ServerAddress server, Dialect dialect)
            throws InterruptedException {
        return switch (server.transport()) {
            case PLAIN ->
                    steps.run(Step.TLS, Finding.Unprotected::new)
                            && steps.run(Step.GREETING, () -> greeted(connection, dialect));
            case IMPLICIT_TLS ->
                    steps.run(Step.TLS, connection::protect)
                            && steps.run(Step.GREETING, () -> greeted(connection, dialect));
            case STARTTLS ->
                    steps.run(Step.TLS, () -> startTls(connection, dialect))
                            && steps.run(
                                    Step.GREETING,
                                    () -> new Finding.Greeted(dialect.offered(connection, true)));
        };
    }

    private static Finding greeted(ProbeConnection connection, Dialect dialect) throws IOException {
        dialect.greet(connection);
        return new Finding.Greeted(dialect.offered(connection, false));
    }

    private static Finding startTls(ProbeConnection connection, Dialect dialect)
            throws IOException {
        connection.prepareWitness(dialect);
        dialect.greet(connection);
        dialect.startTls(connection);
        return connection.protect();
    }

    /** Runs each step with the deadline, on a thread that can be left behind. */
    private final class Steps {
        private final ProbeConnection connection;
        private final Consumer<StepReport> told;

        Steps(ProbeConnection connection, Consumer<StepReport> told) {
            this.connection = connection;
            this.told = told;
        }

        boolean run(Step step, Callable<Finding> work) throws InterruptedException {
            long began = System.nanoTime();
            var finding = await(work);
            var report = new StepReport(step, Duration.ofNanos(System.nanoTime() - began), finding);
            told.accept(report);
            return report.passed();
        }

        private Finding await(Callable<Finding> work) throws InterruptedException {
            var running = new FutureTask<>(work);
            Thread.ofVirtual().name("server-probe").start(running);
            try {
                return running.get(stepLimit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return Failed.of(Reason.NO_ANSWER);
            } catch (ExecutionException e) {
                return switch (e.getCause()) {
                    case Refusal refusal -> refusal.failed();
                    case IOException broken -> Refusal.reason(broken);
                    case null, default -> throw new IllegalStateException(e.getCause());
                };
            } finally {
                if (!running.isDone()) {
                    // Closing ends what is stuck in a read or write; the interrupt the rest.
                    connection.close();
                    running.cancel(true);
                }
            }
        }
    }
}
