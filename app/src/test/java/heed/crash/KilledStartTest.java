package heed.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the program makes of a start that was cut short, and of a database that was. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@BesideTheDesk
class KilledStartTest {

    @TempDir Path data;

    @Test
    void a_start_that_is_killed_anywhere_is_made_good_by_the_next() throws Exception {
        // given: killed while unpacking, initialising, migrating, and a little later each time
        for (long millis : new long[] {700, 1600, 2300, 2900, 3500, 4200}) {
            try (var cut = Program.launch(data)) {
                new java.util.concurrent.CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
                cut.kill();
            }
        }
        // when
        try (var program = Program.start(data)) {
            // then
            assertThat(program.status("/sign-in")).isEqualTo(200);
            assertThat(program.count("select count(*) from person")).isEqualTo(1);
        }
    }

    @Test
    void a_script_that_waits_for_the_first_answer_can_sign_in() throws Exception {
        try (var program = Program.launch(data)) {
            // when
            await().ignoreExceptionsInstanceOf(IOException.class)
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> program.status("/healthz") == 200);
            // then
            var token = "{\"name\": \"script\", \"scopes\": [\"*\"]}";
            assertThat(program.ask("POST", "/api/v1/tokens", token).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void a_database_that_outlived_its_program_is_taken_over() throws Exception {
        // given
        long server;
        try (var killed = Program.start(data)) {
            server = killed.databaseProcess().orElseThrow().pid();
            killed.kill();
            // when
            try (var program = Program.start(data)) {
                // then
                assertThat(program.databaseProcess().orElseThrow().pid()).isEqualTo(server);
                assertThat(program.status("/sign-in")).isEqualTo(200);
            }
        }
    }

    @Test
    void after_program_and_database_were_killed_the_next_start_recovers() throws Exception {
        // given
        try (var killed = Program.start(data)) {
            killed.kill();
            killed.killDatabase();
        }
        // when
        try (var program = Program.start(data)) {
            // then
            assertThat(program.status("/sign-in")).isEqualTo(200);
            assertThat(program.count("select count(*) from person")).isEqualTo(1);
        }
    }

    @Test
    void two_programs_never_share_a_data_directory() throws Exception {
        // given
        try (var first = Program.start(data);
                var second = Program.launch(data)) {
            // when, then
            assertThat(second.isServing()).isFalse();
            assertThat(second.output()).contains("Another Heed is running on");
            assertThat(first.status("/sign-in")).isEqualTo(200);
            second.forgetDatabase();
        }
    }
}
