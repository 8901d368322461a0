package org.postern.configuration;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells on the console why the application did not start. The log cannot: it keeps each event on
 * one line.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.print(
                """

                Postern does not start.

                %s

                %s
                """
                        .formatted(analysis.getDescription(), analysis.getAction()));
    }
}
