package org.postern.configuration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reports a configuration file that is not YAML. Gives the place, not the line itself, which may
 * hold a secret.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class YamlSyntaxAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MarkedYAMLException cause) {
        var mark = cause.getProblemMark();
        var place =
                mark == null
                        ? ""
                        : " near line "
                                + (mark.getLine() + 1)
                                + ", column "
                                + (mark.getColumn() + 1);
        return new FailureAnalysis(
                "The configuration file cannot be read as YAML" + place + ".",
                "Mind the spaces at the beginning of lines (no tabs) and the space behind each"
                        + " colon; quote values that begin with * or {. A working file:\n\n"
                        + PosternSettings.EXAMPLE.indent(4),
                cause);
    }
}
