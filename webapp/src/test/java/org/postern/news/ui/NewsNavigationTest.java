package org.postern.news.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postern.nntp.ArticleNumber;
import org.postern.nntp.GroupName;

class NewsNavigationTest {

    @Test
    void comesBackFromItsOwnPath() {
        for (String name : List.of("comp.mail.imap", "de.größe", "a/b", "x+y_z-1", "a!b%c")) {
            GroupName.of(name)
                    .ifPresent(
                            group -> {
                                var place = NewsNavigation.to(group, new ArticleNumber(4_711));
                                assertThat(parse(place.path())).isEqualTo(place);
                                assertThat(parse(NewsNavigation.to(group).path()))
                                        .isEqualTo(NewsNavigation.to(group));
                            });
        }
    }

    @Test
    void isReadableForOrdinaryNames() {
        assertThat(NewsNavigation.to(new GroupName("comp.mail.imap"), new ArticleNumber(7)).path())
                .isEqualTo("news/comp.mail.imap/7");
    }

    @Test
    void namesNothingWhereTheAddressDoesNot() {
        assertThat(parse("news").group()).isEmpty();
        assertThat(parse("news/a!20b/5").group()).isEmpty();
        assertThat(parse("news/a!20b/5").number()).isEmpty();
        assertThat(parse("news/a.b/0").number()).isEmpty();
    }

    private static NewsNavigation parse(String path) {
        String[] steps = path.split("/", -1);
        List<RouteParam> parameters = new ArrayList<>();
        if (steps.length > 1) {
            parameters.add(new RouteParam("group", steps[1]));
        }
        if (steps.length > 2) {
            parameters.add(new RouteParam("number", steps[2]));
        }
        return NewsNavigation.parse(new RouteParameters(parameters.toArray(RouteParam[]::new)));
    }
}
