package org.postern.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSettingsTest {

    @Test
    void welcomeSaysWhereToGoAndHowToSignIn() {
        var welcome = DemoSettings.welcome(DemoOptions.parse(List.of("--port", "9000")));

        assertThat(welcome)
                .contains("http://localhost:9000")
                .contains("demo  / demo")
                .contains("admin / admin");
    }
}
