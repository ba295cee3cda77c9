package heed.importer;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.ViewerScope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo is told in a transaction that is rolled back: the desk of the tests stays as it was. */
@DeskTest
class DemoStoreTest {

    @Autowired Demo demo;
    @Autowired DemoFiles files;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void the_whole_company_is_there_once_and_its_past_is_believable() {
        inTheDemo(() -> {
            var stories =
                    files.volumes().stream()
                            .mapToInt(volume -> volume.conversations().size())
                            .sum();
            var lines =
                    files.volumes().stream()
                            .flatMap(volume -> volume.conversations().stream())
                            .mapToInt(story -> story.messages().size())
                            .sum();
            assertThat(stories).isGreaterThan(300);
            assertThat(count("conversation", "true")).isEqualTo(stories);
            assertThat(
                            count(
                                    "message m",
                                    "not exists (select from phone_call p where m.id in (p.message, p.told))"))
                    .isEqualTo(lines);
            assertThat(count("phone_call", "true")).isEqualTo(3);
            assertThat(count("call_back", "state = 'booked'")).isEqualTo(1);
            for (var state : new String[] {"granted", "asked", "refused"}) {
                assertThat(count("policy_exception", "state = '" + state + "'"))
                        .as(state)
                        .isEqualTo(1);
            }
            assertThat(count("urgent", "state = 'taken'")).isEqualTo(1);
            assertThat(count("conversation", "state = 'open' and next_step is null")).isZero();
            assertThat(
                            count(
                                    "conversation",
                                    "messages = 0 or updated_at > now() or last_message_at > now()"))
                    .isZero();
            assertThat(count("message", "at > now()")).isZero();
            assertThat(count("conversation_event", "at > now()")).isZero();
            assertThat(count("delivery", "state <> 'sent' and not scheduled")).isZero();
            assertThat(count("delivery", "state = 'queued' and due_at > now()")).isEqualTo(3);
            // the tally says what counting says
            assertThat(
                            jdbc.sql(
                                            """
                                            select count(*)
                                              from (select team, state, owner, sum(n) as n from conversation_tally group by 1, 2, 3) t
                                              full join (select team, state, owner, count(*) as n from conversation group by 1, 2, 3) c
                                                on (t.team, t.state) = (c.team, c.state)
                                               and t.owner is not distinct from c.owner
                                             where coalesce(t.n, 0) <> coalesce(c.n, 0)
                                            """)
                                    .query(Integer.class)
                                    .single())
                    .isZero();
            // and a second start finds a desk that is not empty
            assertThat(demo.fill()).isFalse();
        });
    }

    private void inTheDemo(Runnable check) {
        ViewerScope.run(
                Cast.JOB,
                () ->
                        transaction.executeWithoutResult(status -> {
                            status.setRollbackOnly();
                            demo.tellAll();
                            check.run();
                        }));
    }

    /** How many rows this transaction wrote. */
    private int count(String table, String where) {
        return jdbc.sql(
                        "select count(*) from "
                                + table
                                + " where xmin = pg_current_xact_id()::xid and ("
                                + where
                                + ")")
                .query(Integer.class)
                .single();
    }
}
