package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Browser;
import heed.DeskTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class AssetsPageTest {

    @LocalServerPort int port;

    @ParameterizedTest
    @CsvSource({
        "css/app.css,text/css",
        "css/screens/settings.css,text/css",
        "js/own-zone.js,text/javascript",
        "vendor/htmx.js,text/javascript"
    })
    void style_sheets_and_scripts_are_served_for_ever_under_the_path_of_their_version(
            String path, String type) {
        // when
        var answer = Browser.at(port).get(Assets.url(path));
        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
}
