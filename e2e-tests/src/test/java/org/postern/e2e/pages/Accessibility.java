package org.postern.e2e.pages;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the axe rules find on a page as it stands. The document of a message is left out: it is
 * foreign, and no script runs in it, not even that of the rules.
 */
public final class Accessibility {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessibility() {}

    /** Fails when something on the page shuts somebody out, and says what and where. */
    public static void check(Page page) {
        var grave =
                new AxeBuilder(page)
                        .exclude(List.of("iframe")).analyze().getViolations().stream()
                                .filter(rule -> GRAVE.contains(rule.getImpact()))
                                .map(Accessibility::description)
                                .toList();
        if (!grave.isEmpty()) {
            throw new AssertionError(page.url() + "\n" + String.join("\n", grave));
        }
    }

    private static String description(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> "    " + node.getTarget() + " " + node.getHtml())
                .collect(
                        Collectors.joining(
                                "\n",
                                "%s: %s (%s)\n"
                                        .formatted(rule.getImpact(), rule.getHelp(), rule.getId()),
                                ""));
    }
}
