package org.postern.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationSecretTest {
    @TempDir Path folder;

    @Test
    void isMadeOnceAndOnlyTheOwnerCanReadIt() throws IOException {
        var first = InstallationSecret.of(settings(folder.resolve("data"), null));
        var again = InstallationSecret.of(settings(folder.resolve("data"), null));

        assertThat(again.seal("test", "text")).isEqualTo(first.seal("test", "text"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("data/secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.resolve("data").toFile().list()).containsExactly("secret");
    }

    @Test
    void configuredSecretIsUsedAndNotWritten() {
        var secret = "x".repeat(40);

        assertThat(InstallationSecret.of(settings(folder.resolve("a"), secret)).seal("p", "t"))
                .isEqualTo(
                        InstallationSecret.of(settings(folder.resolve("b"), secret))
                                .seal("p", "t"));
        assertThat(folder.resolve("a/secret")).doesNotExist();
    }

    @Test
    void sealsOfOnePurposeAreNoneOfAnother() {
        var secret = InstallationSecret.of(settings(folder, null));

        assertThat(secret.seal("one", "text")).isNotEqualTo(secret.seal("two", "text"));
    }

    @Test
    void unusableFolderIsABadSetting() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> InstallationSecret.of(settings(file, null)))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("postern.data");
    }

    @Test
    void neverPrintsTheSecret() {
        assertThat(settings(folder, "hunter2".repeat(9)).toString()).doesNotContain("hunter2");
    }

    private static PosternSettings settings(Path data, @Nullable String secret) {
        return new PosternSettings(
                data,
                null,
                secret,
                List.of(),
                List.of(TestBackEnds.campus()),
                List.of(),
                null,
                new SessionSettings(Duration.ofHours(8), Duration.ofDays(7)),
                new ConnectionSettings(3, 100, 100));
    }
}
