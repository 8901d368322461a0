package org.postern.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports settings that do not exist, most often misspelt ones. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnknownSettingAnalyzer
        extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {
    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    @Override
    protected @Nullable FailureAnalysis analyze(
            Throwable rootFailure, UnboundConfigurationPropertiesException cause) {
        var unknown =
                cause.getUnboundProperties().stream()
                        .sorted()
                        .filter(p -> p.getName().toString().startsWith("postern"))
                        .toList();
        if (unknown.isEmpty()) {
            return null;
        }
        var description =
                unknown.stream()
                        .map(UnknownSettingAnalyzer::sentence)
                        .collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                description,
                "Correct or remove it. A working file has at least:\n\n"
                        + PosternSettings.EXAMPLE.indent(4),
                cause);
    }

    private static String sentence(ConfigurationProperty property) {
        var name = property.getName().toString();
        return "The setting "
                + name
                + SettingReport.place(property.getOrigin())
                + " does not exist. Known here: "
                + String.join(", ", keysAround(name))
                + ".";
    }

    private static List<String> keysAround(String name) {
        if (name.startsWith("postern.backends[")) {
            return keys(BackEndSettings.class);
        }
        return keys(
                name.startsWith("postern.session.")
                        ? SessionSettings.class
                        : PosternSettings.class);
    }

    static List<String> keys(Class<? extends Record> settings) {
        return Arrays.stream(settings.getRecordComponents())
                .map(c -> CAPITAL.matcher(c.getName()).replaceAll("-$1").toLowerCase(Locale.ROOT))
                .toList();
    }
}
