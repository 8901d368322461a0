package org.postern.configuration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;

/** The words in which a start that failed is explained: the setting, its fault, an example. */
final class SettingReport {

    private SettingReport() {}

    static FailureAnalysis of(
            String key, String place, String fault, String example, Throwable cause) {
        return new FailureAnalysis(
                "The setting " + key + place + ' ' + fault,
                "Write it like this, for example:\n\n" + example.indent(4),
                cause);
    }

    /** Where a value was found, in brackets; empty where that is not known. */
    static String place(@Nullable BindException binding) {
        if (binding == null || binding.getProperty() == null) {
            return "";
        }
        return place(binding.getProperty().getOrigin());
    }

    static String place(@Nullable Origin origin) {
        if (origin instanceof PropertySourceOrigin wrapper) {
            return place(wrapper.getOrigin());
        }
        if (!(origin instanceof TextResourceOrigin text)) {
            return "";
        }
        var file = text.getResource() == null ? null : text.getResource().getFilename();
        var line = text.getLocation() == null ? "" : " line " + (text.getLocation().getLine() + 1);
        return file == null ? "" : " (" + file + line + ")";
    }
}
