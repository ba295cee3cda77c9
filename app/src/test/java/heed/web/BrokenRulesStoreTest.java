package heed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import heed.Cast;
import heed.DeskTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the database refuses by a rule of ours is answered, and told in the log by its name. */
@DeskTest
class BrokenRulesStoreTest {

    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;
    @Autowired Refusals refusals;

    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(Refusals.class);

    @BeforeEach
    void listen() {
        told.start();
        log.addAppender(told);
    }

    @AfterEach
    void stop() {
        log.detachAppender(told);
    }

    @Test
    void a_check_is_named_with_a_reference_and_without_values() throws Exception {
        // given
        var failure = failure("update conversation set priority = 'a secret word' where id = :id");
        // when
        var answer = answer(failure);
        // then
        assertThat(answer.getStatus()).isEqualTo(409);
        var line = told.list.getFirst();
        assertThat(line.getLevel()).isEqualTo(Level.WARN);
        assertThat(line.getThrowableProxy()).isNull();
        var words = line.getFormattedMessage();
        assertThat(words)
                .contains("conversation_priority_check")
                .doesNotContain("secret")
                .doesNotContain("Mia");
        var reference = words.substring(words.lastIndexOf(' ') + 1);
        assertThat(answer.getContentAsString()).contains("\"reference\":\"" + reference + "\"");
    }

    @Test
    void so_is_what_names_nothing() throws Exception {
        // given
        var nobody = UUID.randomUUID();
        var failure = failure("update conversation set customer = '" + nobody + "' where id = :id");
        // when, then
        assertThat(answer(failure).getStatus()).isEqualTo(422);
        assertThat(told.list)
                .singleElement()
                .asString()
                .contains("conversation_customer_fkey")
                .doesNotContain(nobody.toString());
    }

    private DataAccessException failure(String sql) {
        var id = cast.conversation(cast.inbox(cast.team()), "Hello", "Hello");
        return catchThrowableOfType(
                DataAccessException.class,
                () -> cast.as(Cast.JOB, () -> jdbc.sql(sql).param("id", id.value()).update()));
    }

    private MockHttpServletResponse answer(DataAccessException failure) throws Exception {
        var request = new MockHttpServletRequest("POST", "/api/v1/conversations");
        var response = new MockHttpServletResponse();
        refusals.answer(failure, request, response);
        return response;
    }
}
