package org.postern.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postern.message.BodyPart;
import org.postern.message.Disposition;
import org.postern.message.MediaType;
import org.postern.message.PartId;

class FileSizeTest {

    @Test
    void isShownInTheNextUnitFromAThousandOn() {
        assertThat(FileSize.of(999)).isEqualTo("999 B");
        assertThat(FileSize.of(1000)).isEqualTo("1 KB");
        assertThat(FileSize.of(1_800_000)).isEqualTo("1.8 MB");
    }

    @Test
    void base64LinesCountAsTheOctetsTheyCarry() {
        var part =
                new BodyPart(
                        new PartId("2"),
                        MediaType.OCTET_STREAM,
                        Disposition.ATTACHMENT,
                        Optional.of("plan.pdf"),
                        Optional.empty(),
                        "base64",
                        78 * 1000,
                        List.of());
        assertThat(FileSize.ofEncoded(part)).isEqualTo("57 KB");
    }
}
