package org.postern.demo.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"mark.png", "night.png", "dusk.png", "morning.png", "plan.png"})
    void picturesCanBeRead(String name) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(SampleFiles.named(name)));

        assertThat(image.getWidth()).isGreaterThanOrEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loan-agreement.pdf", "invoice.pdf", "programme.pdf"})
    void crossReferencesOfPdfPointAtTheirObjects(String name) {
        var pdf = new String(SampleFiles.named(name), StandardCharsets.ISO_8859_1);
        var table = pdf.substring(pdf.indexOf("xref\n")).lines().skip(3).limit(5).toList();

        assertThat(pdf).startsWith("%PDF-").endsWith("%%EOF\n");
        for (var number = 1; number <= table.size(); number++) {
            var offset = Integer.parseInt(table.get(number - 1).substring(0, 10));
            assertThat(pdf.substring(offset)).startsWith(number + " 0 obj");
        }
    }

    @Test
    void documentIsAZipWithItsTextInside() throws Exception {
        var names = new StringBuilder();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(SampleFiles.named("minutes.docx")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.append(entry.getName()).append(' ');
            }
        }

        assertThat(names).contains("[Content_Types].xml").contains("word/document.xml");
    }

    @Test
    void refusesAFileThatNobodyDescribed() {
        assertThatIllegalArgumentException().isThrownBy(() -> SampleFiles.named("secret.exe"));
    }
}
