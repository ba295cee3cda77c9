package heed.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd | passwd",
                "..\\..\\windows\\win.ini | win.ini",
                "C:\\Users\\mia\\invoice.pdf | invoice.pdf",
                "/dev/null | null",
                ".bashrc | bashrc",
                "... | file",
                "invoice.pdf... | invoice.pdf",
                "CON | _CON",
                "con.txt | _con.txt",
                "con .txt | _con .txt",
                "LPT1.tar.gz | _LPT1.tar.gz",
                "a<b>c:d?e*f.txt | a_b_c_d_e_f.txt",
            })
    void a_path_or_a_device_is_a_plain_name(String name, String safe) {
        assertThat(FileName.safe(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invoice\u202Efdp.exe", // shown from the right: invoiceexe.pdf
                "in\u200Bvoice\uFEFFfdp.exe",
                "invoicefdp.exe\u0000",
                "invoice\r\nX-Evil: 1/invoicefdp.exe",
                "\u2066invoicefdp\u2069.exe",
                "invoice\u2028fdp.exe",
                "invoicefdp.exe \u00AD. "
            })
    void characters_that_nobody_sees_are_gone(String name) {
        assertThat(FileName.safe(name)).isEqualTo("invoicefdp.exe");
    }

    @Test
    void nothing_makes_a_name_that_leaves_its_folder() {
        for (int first = 0; first < 0x3000; first++) {
            var name =
                    FileName.safe(
                            Character.toString(first) + ".." + Character.toString(first) + "x");
            assertThat(name).isNotBlank().doesNotContain("/", "\\", "\u0000", "\n", "\r", "\"");
            assertThat(Path.of("folder").resolve(name).normalize()).hasParentRaw(Path.of("folder"));
        }
    }

    @Test
    void a_name_beyond_all_measure_keeps_its_ending() {
        assertThat(FileName.safe("x".repeat(5000) + ".pdf")).hasSizeLessThan(256).endsWith("x.pdf");
        assertThat(FileName.safe("\uD83D\uDE00".repeat(3000))).hasSizeLessThan(256);
    }
}
