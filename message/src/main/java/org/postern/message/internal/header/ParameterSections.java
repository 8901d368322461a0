package org.postern.message.internal.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postern.message.HeaderText;
import org.postern.message.internal.mime.Charsets;
import org.postern.message.internal.mime.PercentCoding;

/** Collects the sections of parameters, RFC 2231 §3 and §4, and joins them; within limits. */
public final class ParameterSections {
    private static final int MOST_PARAMETERS = 100;
    private static final int MOST_SECTIONS = 100;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 8192;
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    private record Section(String value, boolean encoded) {}

    private static final class Parameter {
        private @Nullable String plain;
        private @Nullable String encoded;
        private final Map<Integer, Section> sections = new HashMap<>();
    }

    /** Adds {@code name}, {@code name*}, {@code name*0} or {@code name*0*}. */
    public void add(String rawName, String value) {
        String name = rawName.strip().toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST_NAME) {
            return;
        }
        boolean encoded = name.endsWith("*");
        String body = encoded ? name.substring(0, name.length() - 1) : name;
        int star = body.lastIndexOf('*');
        int number = star < 0 ? -1 : sectionNumber(body.substring(star + 1));
        String base = number < 0 ? body : body.substring(0, star);
        Parameter parameter = parameter(base);
        if (parameter == null) {
            return;
        }
        if (number >= 0) {
            parameter.sections.putIfAbsent(number, new Section(bounded(value), encoded));
        } else if (encoded && parameter.encoded == null) {
            parameter.encoded = bounded(value);
        } else if (!encoded && parameter.plain == null) {
            parameter.plain = bounded(value);
        }
    }

    /** Values by lower-case name, in order of appearance. */
    public Map<String, String> decoded() {
        var values = new LinkedHashMap<String, String>();
        parameters.forEach(
                (name, parameter) -> value(parameter).ifPresent(v -> values.put(name, v)));
        return Collections.unmodifiableMap(values);
    }

    private @Nullable Parameter parameter(String name) {
        Parameter known = parameters.get(name);
        if (known != null || name.isEmpty() || parameters.size() >= MOST_PARAMETERS) {
            return known;
        }
        var fresh = new Parameter();
        parameters.put(name, fresh);
        return fresh;
    }

    private static Optional<String> value(Parameter parameter) {
        if (parameter.encoded != null) {
            return Optional.of(joined(Map.of(0, new Section(parameter.encoded, true)), 0));
        }
        // Some senders count from one.
        int first = parameter.sections.containsKey(0) ? 0 : 1;
        if (parameter.sections.containsKey(first)) {
            return Optional.of(joined(parameter.sections, first));
        }
        return Optional.ofNullable(parameter.plain).map(HeaderText::decode);
    }

    private static String joined(Map<Integer, Section> sections, int first) {
        var octets = new ByteArrayOutputStream();
        String charset = "";
        boolean anyEncoded = false;
        for (int i = first; octets.size() < LONGEST_VALUE; i++) {
            Section section = sections.get(i);
            if (section == null) {
                break;
            }
            String value = section.value;
            if (section.encoded) {
                int text = i == first ? behindLanguage(value) : 0;
                charset = text > 0 ? value.substring(0, value.indexOf('\'')) : charset;
                PercentCoding.decode(value.substring(text), octets);
                anyEncoded = true;
            } else {
                octets.writeBytes(value.getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] joined = octets.toByteArray();
        return anyEncoded
                ? OneLine.of(Charsets.decode(joined, Charsets.named(charset), false))
                : HeaderText.decode(joined);
    }

    /** Where the value begins behind charset'language', RFC 2231 §4; 0 where that is missing. */
    private static int behindLanguage(String value) {
        int charset = value.indexOf('\'');
        int language = charset < 0 ? -1 : value.indexOf('\'', charset + 1);
        return language + 1;
    }

    private static int sectionNumber(String digits) {
        if (digits.isEmpty() || digits.length() > 3) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        boolean canonical = digits.length() == 1 || digits.charAt(0) != '0';
        return canonical && number < MOST_SECTIONS ? number : -1;
    }

    private static String bounded(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_VALUE));
    }
}
