package org.postern.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteParameters;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.frontend.CalendarBoard.View;

class CalendarNavigationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @ParameterizedTest
    @EnumSource
    void anAddressLeadsBackToWhatItWasMadeFrom(View view) {
        var where = new CalendarNavigation(view, TODAY.minusDays(20));
        String[] parts = where.path().split("/", -1);

        assertThat(parse(Map.of("view", parts[1], "date", parts[2]))).isEqualTo(where);
    }

    @Test
    void anAddressThatSaysNothingIsTheUsualViewOfToday() {
        assertThat(parse(Map.of())).isEqualTo(new CalendarNavigation(View.WEEK, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-31", "9999-12-31", "0001-01-01"})
    void aDayThatIsNoneOrOutOfReachIsToday(String day) {
        assertThat(parse(Map.of("view", "day", "date", day)))
                .isEqualTo(new CalendarNavigation(View.DAY, TODAY));
    }

    @Test
    void stepsByWhatIsShown() {
        assertThat(new CalendarNavigation(View.MONTH, LocalDate.of(2026, 1, 31)).step(1).path())
                .isEqualTo("calendar/month/2026-02-28");
        assertThat(new CalendarNavigation(View.WEEK, TODAY).step(-1).path())
                .isEqualTo("calendar/week/2026-11-11");
    }

    private static CalendarNavigation parse(Map<String, String> parameters) {
        return CalendarNavigation.parse(new RouteParameters(parameters), View.WEEK, TODAY);
    }
}
