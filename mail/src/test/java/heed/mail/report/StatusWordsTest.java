package heed.mail.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    5.1.1 smtp; 550 5.1.1 User unknown     | There is no such address
                    smtp; 550 Requested action not taken: mailbox unknown | There is no such address
                    552 5.2.2 The account is over quota    | That mailbox is full
                    452 mailbox full                       | That mailbox is full
                    550 5.7.26 This mail is unauthenticated | an administrator should check
                    554 5.7.1 Rejected as spam             | Their server does not want it
                    5.3.4 smtp; 552 message size exceeds   | send files as links
                    4.4.7 expired                          | could not be reached for too long
                    """)
    void a_refusal_is_told_in_plain_words_and_the_server_s_own_follow(String reason, String words) {
        assertThat(StatusWords.of(reason)).contains(words, "Their server said: ");
    }

    @Test
    void the_server_s_words_bear_no_labels() {
        assertThat(StatusWords.of("5.1.1 smtp; 550 5.1.1 User unknown"))
                .endsWith("Their server said: 550 5.1.1 User unknown");
    }

    @Test
    void what_nobody_knows_is_told_as_it_came() {
        assertThat(StatusWords.of("571 blue moon")).isEqualTo("Their server said: 571 blue moon");
        assertThat(StatusWords.of("version 5.1.1.7 of 10.5.1.1"))
                .isEqualTo("Their server said: version 5.1.1.7 of 10.5.1.1");
        assertThat(StatusWords.of(null)).isEqualTo("Their server gave no reason.");
    }
}
