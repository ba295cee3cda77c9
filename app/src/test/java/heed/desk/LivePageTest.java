package heed.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Browser;
import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Ownership;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class LivePageTest {

    @Autowired Cast cast;
    @Autowired Ownership ownership;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void those_who_may_see_a_conversation_hear_of_it_and_nobody_else() throws Exception {
        // given
        var ours = cast.team();
        var inbox = cast.inbox(ours);
        var other = cast.team();
        try (var ada = listening(cast.ada(ours));
                var tom = listening(cast.tom(other))) {
            // when
            var id = cast.conversation(inbox, "Where is it?", "It should have come.");
            var theirs = cast.conversation(cast.inbox(other), "And mine?", "It should have come.");
            // then
            await().untilAsserted(
                            () -> assertThat(ada.heard()).contains("list", "nav", "talk:" + id));
            await().untilAsserted(() -> assertThat(tom.heard()).contains("talk:" + theirs));
            assertThat(tom.heard()).doesNotContain("talk:" + id);
            assertThat(ada.heard()).doesNotContain("talk:" + theirs);
        }
    }

    @Test
    void a_sealed_conversation_is_announced_to_its_owner_alone() throws Exception {
        // given
        var team = cast.team();
        var inbox = cast.inbox(team);
        var owner = cast.ada(team);
        var id = cast.conversation(inbox, "In confidence", "Please.");
        cast.as(
                owner,
                () -> {
                    ownership.give(id, owner.person(), owner);
                    return id;
                });
        seal(id);
        try (var ada = listening(owner);
                var tom = listening(cast.tom(team))) {
            // when
            cast.receive(id, "mia@example.org", "One thing more.");
            var open = cast.conversation(inbox, "Openly", "Hello.");
            // then
            await().untilAsserted(() -> assertThat(ada.heard()).contains("talk:" + id));
            await().untilAsserted(() -> assertThat(tom.heard()).contains("talk:" + open));
            assertThat(tom.heard()).doesNotContain("talk:" + id);
        }
    }

    @Test
    void a_team_that_loses_a_conversation_hears_of_it() throws Exception {
        // given
        var before = cast.team();
        var after = cast.team();
        var id = cast.conversation(cast.inbox(before), "Wrong door", "Hello.");
        var tom = cast.tom(before);
        try (var ada = listening(cast.ada(before))) {
            // when
            cast.as(
                    tom,
                    () -> {
                        ownership.move(id, after.id(), tom);
                        return id;
                    });
            // then
            await().untilAsserted(() -> assertThat(ada.heard()).contains("talk:" + id));
        }
    }

    @Test
    void a_backlog_makes_a_handful_of_events() throws Exception {
        // given
        var team = cast.team();
        var inbox = cast.inbox(team);
        try (var ada = listening(cast.ada(team))) {
            // when
            var last =
                    cast.as(
                            Cast.JOB,
                            () -> {
                                for (int i = 0; i < 99; i++) {
                                    cast.conversation(inbox, "Mail " + i, "Hello.");
                                }
                                return cast.conversation(inbox, "The last", "Hello.");
                            });
            // then
            await().untilAsserted(
                            () -> assertThat(ada.heard()).containsAnyOf("talk", "talk:" + last));
            assertThat(ada.events()).hasSizeLessThan(4);
        }
    }

    @Test
    void a_lost_connection_to_the_database_mends_itself_and_pages_look_again() throws Exception {
        // given
        var team = cast.team();
        var inbox = cast.inbox(team);
        try (var ada = listening(cast.ada(team))) {
            // when
            jdbc.sql(
                            """
                            select pg_terminate_backend(pid)
                              from pg_stat_activity
                             where application_name = :name
                               and usename = current_user
                            """)
                    .param("name", LiveFeed.NAME)
                    .query()
                    .listOfRows();
            // then
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(ada.heard()).contains("talk", "presence"));
            var id = cast.conversation(inbox, "Still there?", "Hello.");
            await().untilAsserted(() -> assertThat(ada.heard()).contains("talk:" + id));
        }
    }

    @Test
    void nobody_listens_without_signing_in() {
        assertThat(Browser.at(port).json("/live").statusCode()).isIn(302, 401);
    }

    private void seal(ConversationId id) {
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("update conversation set sealed = true where id = :id")
                                .param("id", id.value())
                                .update());
    }

    private Ear listening(Viewer.Member viewer) throws Exception {
        var request = Browser.at(port).signedIn(viewer.email()).request("/live").build();
        var answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        var ear = new Ear(answer.body());
        await().until(ear::begun);
        return ear;
    }

    /** Reads what a page is told. */
    private static final class Ear implements AutoCloseable {

        private final InputStream stream;
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Ear(InputStream stream) {
            this.stream = stream;
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try (var reader =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                }
            } catch (IOException hungUp) {
                lines.add(": gone");
            }
        }

        boolean begun() {
            return lines.contains(": here");
        }

        List<String> events() {
            return lines.stream().filter(line -> line.startsWith("data: ")).toList();
        }

        List<String> heard() {
            return events().stream()
                    .flatMap(line -> List.of(line.substring(6).split(" ")).stream())
                    .distinct()
                    .toList();
        }

        @Override
        public void close() throws Exception {
            stream.close();
        }
    }
}
