package org.postern.demo.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All sample mail. */
public final class Samples {

    private static final String TEMPLATES = "classpath:/samples/";
    private static final String ARRIVING = "arriving/";

    private Samples() {}

    /** What lies in the mailboxes from the start, in the order it came. */
    public static List<SampleMessage> lying(Clock clock) {
        return Arrays.stream(resources("*/*.eml"))
                .map(Samples::template)
                .filter(template -> !template.name().startsWith(ARRIVING))
                .sorted(Comparator.comparing(SampleTemplate::age).reversed())
                .map(template -> template.at(clock))
                .toList();
    }

    /** What comes in later, in the order of arrival. */
    public static List<SampleMessage> arriving(Clock clock) {
        return Arrays.stream(resources(ARRIVING + "*.eml"))
                .map(Samples::template)
                .sorted(Comparator.comparing(SampleTemplate::name))
                .map(template -> template.at(clock))
                .toList();
    }

    /** Every mailbox that shall be there, also where no message lies in it. */
    public static List<Placement> mailboxes() {
        return text(resources("mailboxes.txt")[0]).lines().map(Placement::parse).toList();
    }

    private static SampleTemplate template(Resource resource) {
        try {
            var address = resource.getURL().toString();
            var name = address.substring(address.lastIndexOf("/samples/") + "/samples/".length());
            return SampleTemplate.parse(name, text(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(TEMPLATES + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
