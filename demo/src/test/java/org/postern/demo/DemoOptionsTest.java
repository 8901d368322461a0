package org.postern.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoOptionsTest {

    @Test
    void listensOn8080UnlessTold() {
        assertThat(DemoOptions.parse(List.of()).port()).isEqualTo(8080);
        assertThat(DemoOptions.parse(List.of("--port", "9000")).port()).isEqualTo(9000);
    }

    @Test
    void passesPropertiesOn() {
        assertThat(DemoOptions.parse(List.of("--spring.main.banner-mode=off")).properties())
                .containsExactly("--spring.main.banner-mode=off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "", "999999999999"})
    void refusesWhatIsNoPort(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoOptions.parse(List.of("--port", word)))
                .withMessage("--port needs a number from 1 to 65535.");
    }

    @Test
    void namesTheWordItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoOptions.parse(List.of("--prot", "9000")))
                .withMessageContaining("\"--prot\"");
    }
}
