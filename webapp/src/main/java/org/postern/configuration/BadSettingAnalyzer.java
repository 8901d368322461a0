package org.postern.configuration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports a {@link BadSetting}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class BadSettingAnalyzer extends AbstractFailureAnalyzer<BadSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadSetting cause) {
        @Nullable BindException binding = findCause(rootFailure, BindException.class);
        var key = key(binding, cause.key());
        return SettingReport.of(
                key, SettingReport.place(binding), cause.fault(), example(key, cause), cause);
    }

    private static String example(String key, BadSetting cause) {
        if (!cause.example().isEmpty()) {
            return cause.example();
        }
        var last = key.substring(key.lastIndexOf('.') + 1);
        return BackEndSettings.SERVER_EXAMPLES.getOrDefault(last, PosternSettings.EXAMPLE);
    }

    private static String key(@Nullable BindException binding, String key) {
        if (binding == null || key.startsWith("postern.")) {
            return key;
        }
        return key.isEmpty() ? binding.getName().toString() : binding.getName() + "." + key;
    }
}
