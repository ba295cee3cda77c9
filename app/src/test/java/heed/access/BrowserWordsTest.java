package heed.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 | Firefox on Linux
                    Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0 | Edge on Windows
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1 Version/18.1 Safari/605.1 | Safari on a Mac
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) CriOS/142.0 Mobile Safari/604.1 | Chrome on an iPhone
                    Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36 | Chrome on Android
                    curl/8.5.0 | A program
                    """)
    void a_browser_is_called_what_people_call_it(String userAgent, String words) {
        assertThat(BrowserWords.browser(userAgent)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1,the machine that Heed runs on",
        "::1,the machine that Heed runs on",
        "192.168.1.7,'the same network, 192.168.1.7'",
        "203.0.113.9,203.0.113.9",
        "not.an.address,not.an.address"
    })
    void a_place_is_told_as_far_as_it_is_known(String address, String words) {
        assertThat(BrowserWords.place(address)).isEqualTo(words);
    }
}
