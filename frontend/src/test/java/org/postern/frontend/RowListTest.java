package org.postern.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postern.frontend.RowList.RangeRequest;
import org.postern.frontend.RowList.Row;
import org.postern.frontend.RowList.RowKey;
import org.postern.frontend.RowList.RowOpened;

class RowListTest extends BrowserlessTest {

    private final RowList list = new RowList("Messages");
    private Browser browser;

    @BeforeEach
    void showTheList() {
        browser = Browser.showing(list);
    }

    private static Row row(String key) {
        return new Row(key, "Ada", "10:42", "Hello", "How are you", false, false, false, "");
    }

    @Test
    void sendsARowAsItsTextsOnlyWhenNothingElseIsSet() {
        assertThat(RowListWire.encode(List.of(row("7"))).toString())
                .isEqualTo("[[\"7\",\"Ada\",\"10:42\",\"Hello\",\"How are you\"]]");
    }

    @Test
    void sendsMarksAsOneNumberAndTheCountLast() {
        var marked = new Row("7", "a", "b", "c", "d", true, false, true, "12");

        assertThat(RowListWire.encode(List.of(marked)).toString())
                .isEqualTo("[[\"7\",\"a\",\"b\",\"c\",\"d\",5,\"12\"]]");
    }

    @Test
    void sendsHowFarAnAnswerIsIndented() {
        var answer = new Row("7", "a", "b", "c", "d", false, false, false, "", 2);

        assertThat(RowListWire.encode(List.of(answer)).toString())
                .isEqualTo("[[\"7\",\"a\",\"b\",\"c\",\"d\",0,\"\",2]]");
    }

    @Test
    void sendsRowsInOneCall() {
        list.setRowCount(2);
        list.setRows(0, 0, List.of(row("1"), row("2")));

        assertThat(browser.calls())
                .singleElement()
                .satisfies(
                        call -> {
                            assertThat(call.expression()).contains("takeRows");
                            assertThat(call.arguments().toString()).contains("\"1\"", "\"2\"");
                        });
    }

    @Test
    void dropsRowsOfAnOlderVersion() {
        list.setRowCount(2);
        int version = list.invalidate();
        list.setRows(version - 1, 0, List.of(row("1")));

        assertThat(browser.calls()).isEmpty();
        assertThat(list.getElement().getProperty("version", 0)).isEqualTo(version);
    }

    @Test
    void passesOnRequestsOfTheCurrentVersion() {
        List<RangeRequest> asked = new ArrayList<>();
        list.addRangeListener(asked::add);
        list.setRowCount(1000);

        fire("row-range", "{'version':0,'offset':40,'limit':60}");

        assertThat(asked).containsExactly(new RangeRequest(0, 40, 60));
    }

    @Test
    void ignoresRequestsOfAnOlderVersion() {
        List<RangeRequest> asked = new ArrayList<>();
        list.addRangeListener(asked::add);
        list.setRowCount(1000);
        list.invalidate();

        fire("row-range", "{'version':0,'offset':0,'limit':60}");

        assertThat(asked).isEmpty();
    }

    @Test
    void boundsWhatTheBrowserMayAskFor() {
        List<RangeRequest> asked = new ArrayList<>();
        list.addRangeListener(asked::add);
        list.setRowCount(1000);

        fire("row-range", "{'version':0,'offset':0,'limit':100000}");
        fire("row-range", "{'version':0,'offset':990,'limit':50}");
        fire("row-range", "{'version':0,'offset':-5,'limit':50}");
        fire("row-range", "{'version':0,'offset':2000,'limit':50}");
        fire("row-range", "{'version':0,'offset':10,'limit':-1}");

        assertThat(asked)
                .containsExactly(
                        new RangeRequest(0, 0, RowList.MAX_RANGE), new RangeRequest(0, 990, 10));
    }

    @Test
    void tellsWhichRowWasOpened() {
        List<RowOpened> opened = new ArrayList<>();
        list.addOpenListener(opened::add);

        fire("row-open", "{'key':'17','index':3}");

        assertThat(opened).containsExactly(new RowOpened("17", 3));
    }

    @Test
    void tellsKeysOnlyWhileSomebodyListens() {
        List<RowKey> keys = new ArrayList<>();
        var registration = list.addKeyListener(keys::add);
        fire("row-key", "{'pressed':'e','key':'17','index':3}");
        registration.remove();
        fire("row-key", "{'pressed':'#','key':'17','index':3}");

        assertThat(keys).containsExactly(new RowKey("e", "17", 3));
    }

    @Test
    void knowsWhatTheUserPicked() {
        List<Set<String>> told = new ArrayList<>();
        list.addPickListener(told::add);

        fire("row-pick", "{'keys':['3','1']}");

        assertThat(list.picked()).containsExactly("3", "1");
        assertThat(told).containsExactly(Set.of("1", "3"));
    }

    @Test
    void doesNotKeepMorePicksThanAllowed() {
        String keys =
                IntStream.range(0, RowList.MAX_PICKED + 5)
                        .mapToObj(i -> "'" + i + "'")
                        .collect(Collectors.joining(","));

        fire("row-pick", "{'keys':[" + keys + "]}");

        assertThat(list.picked()).hasSize(RowList.MAX_PICKED);
    }

    @Test
    void pickingByProgramTellsNobody() {
        List<Set<String>> told = new ArrayList<>();
        list.addPickListener(told::add);

        list.setPicked(Set.of("1"));
        list.clearPicked();

        assertThat(told).isEmpty();
        assertThat(list.picked()).isEmpty();
    }

    @Test
    void clearsPicksThatOnlyTheBrowserHadSet() {
        fire("row-pick", "{'keys':['3']}");
        list.clearPicked();

        assertThat(browser.calls())
                .singleElement()
                .satisfies(
                        call -> {
                            assertThat(call.expression()).contains("setPicked");
                            assertThat(call.arguments().toString()).contains("[]");
                        });
    }

    @Test
    void forgetsItsRowsWhenThereAreNone() {
        list.setRowCount(0);

        assertThat(browser.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.expression()).contains("forget"));
    }

    @Test
    void refusesANegativeCount() {
        assertThatThrownBy(() -> list.setRowCount(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private void fire(String type, String detail) {
        Browser.fire(list, type, detail.replace('\'', '"'));
    }
}
