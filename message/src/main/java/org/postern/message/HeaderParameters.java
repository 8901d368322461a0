package org.postern.message;

import java.util.List;
import java.util.Map;
import org.postern.message.internal.header.ParameterSections;

/** The parameters of Content-Type and Content-Disposition, decoded: RFC 2045 §5.1, RFC 2231. */
public final class HeaderParameters {
    private HeaderParameters() {}

    /** As {@link #decode(List)}, for parameters whose names are distinct. */
    public static Map<String, String> decode(Map<String, String> raw) {
        return decode(List.copyOf(raw.entrySet()));
    }

    /**
     * Values by lower-case name, in order of appearance. Sections ({@code name*0}) are joined from
     * the first to the first gap, an encoded value ({@code name*}) goes before a plain one, and of
     * two of the same name the first counts. Each value is one line of bounded length.
     *
     * @param raw names and values as BODYSTRUCTURE gives them, quotes and backslashes undone
     */
    public static Map<String, String> decode(List<Map.Entry<String, String>> raw) {
        var sections = new ParameterSections();
        for (Map.Entry<String, String> parameter : raw) {
            sections.add(parameter.getKey(), parameter.getValue());
        }
        return sections.decoded();
    }
}
