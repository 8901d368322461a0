package org.postern.configuration;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports settings of the wrong kind: a word where a time belongs, a text where a list does. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UnreadableSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {
    private static final Map<Class<?>, String> KINDS =
            Map.of(
                    Duration.class, "is not a length of time such as 30m, 8h or 7d.",
                    URI.class, "is not a web address.");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        var name = cause.getName();
        if (name.isEmpty()
                || !name.getElement(
                                0,
                                org.springframework.boot.context.properties.source
                                        .ConfigurationPropertyName.Form.UNIFORM)
                        .equals("postern")) {
            return null;
        }
        @Nullable Class<?> type = cause.getTarget().getType().resolve();
        var fault =
                type == null
                        ? "is of the wrong kind."
                        : KINDS.getOrDefault(type, "is of the wrong kind.");
        return SettingReport.of(
                name.toString(), SettingReport.place(cause), fault, PosternSettings.EXAMPLE, cause);
    }
}
