package heed.audit;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@DeskTest
class ReadingsStoreTest {

    @Autowired Cast cast;
    @Autowired Readings readings;
    @Autowired JdbcClient jdbc;

    @Test
    void a_page_that_only_reads_does_not_wait_for_the_disk() {
        assertThat(commitOfAReading(() -> {})).isEqualTo("off");
    }

    @Test
    void what_is_written_along_with_a_reading_is_on_the_disk_before_it_is_acknowledged() {
        assertThat(
                        commitOfAReading(() ->
                                jdbc.sql(
                                                """
                                                insert into change (what, data)
                                                values ('test', '{"subject": "a test", "fields": []}')
                                                """)
                                        .update()))
                .isEqualTo("on");
    }

    /** How a transaction commits that does {@code deed} and reads. */
    private String commitOfAReading(Runnable deed) {
        var ada = cast.ada(cast.team());
        var commit = new AtomicReference<String>();
        cast.as(
                ada,
                () -> {
                    deed.run();
                    read(ada);
                    TransactionSynchronizationManager.registerSynchronization(
                            new TransactionSynchronization() {
                                @Override
                                public void beforeCommit(boolean readOnly) {
                                    commit.set(
                                            jdbc.sql("select current_setting('synchronous_commit')")
                                                    .query(String.class)
                                                    .single());
                                }
                            });
                    return ada;
                });
        return commit.get();
    }

    private void read(Viewer.Member member) {
        readings.note(member, null, "search:first", "page");
        readings.note(member, null, "search:second", "page");
    }
}
