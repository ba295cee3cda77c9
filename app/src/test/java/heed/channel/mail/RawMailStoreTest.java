package heed.channel.mail;

import static heed.channel.mail.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import heed.Cast;
import heed.DeskTest;
import heed.access.ViewerScope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class RawMailStoreTest {

    @Autowired RawMailStore store;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @Test
    void who_looked_at_a_mail_in_passing_does_not_keep_its_reader_from_it() throws Exception {
        // given a reader beside, whose search for work has touched the mail and is not yet over
        var mail = aMailThatNobodyReadsYet();
        var looking = new CountDownLatch(1);
        var passing = new CountDownLatch(1);
        var other =
                asJob(() -> {
                    store.lock(mail);
                    looking.countDown();
                    passing.await(30, TimeUnit.SECONDS);
                    return true;
                });
        assertThat(looking.await(30, TimeUnit.SECONDS)).isTrue();
        // when
        var reader = asJob(() -> store.lock(mail));
        await().until(() -> reader.isDone() || waitsForTheOther());
        passing.countDown();
        // then
        assertThat(other.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(reader.get(30, TimeUnit.SECONDS)).isPresent();
    }

    @Test
    void a_mail_that_another_has_read_is_read_by_nobody_else() throws Exception {
        // given
        var mail = aMailThatNobodyReadsYet();
        var reading = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var other =
                asJob(() -> {
                    store.lock(mail);
                    reading.countDown();
                    done.await(30, TimeUnit.SECONDS);
                    store.settle(mail, "unreadable", null, "An example.");
                    return true;
                });
        assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();
        // when
        var reader = asJob(() -> store.lock(mail));
        await().until(() -> reader.isDone() || waitsForTheOther());
        done.countDown();
        // then
        assertThat(other.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(reader.get(30, TimeUnit.SECONDS)).isEmpty();
    }

    private RawMailId aMailThatNobodyReadsYet() {
        var bytes = aLetter().build().getBytes(StandardCharsets.UTF_8);
        var arrival =
                new Arrival(
                        Way.SMTP,
                        null,
                        "mia@example.org",
                        List.of("desk@example.org"),
                        Instant.now(),
                        bytes);
        return ViewerScope.call(
                Cast.JOB,
                () ->
                        transaction.execute(status -> {
                            var id = store.add(arrival);
                            jdbc.sql("update raw_mail set due_at = 'infinity' where id = :id")
                                    .param("id", id.value())
                                    .update();
                            return id;
                        }));
    }

    private boolean waitsForTheOther() {
        return jdbc.sql(
                        """
                        select exists (select
                                         from pg_locks l
                                         join pg_stat_activity a on a.pid = l.pid
                                        where not l.granted
                                          and a.query like '%envelope_from%')
                        """)
                .query(Boolean.class)
                .single();
    }

    private interface Work<T> {
        T get() throws InterruptedException;
    }

    private <T> CompletableFuture<T> asJob(Work<T> work) {
        var result = new CompletableFuture<T>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        result.complete(
                                ViewerScope.call(
                                        Cast.JOB,
                                        () ->
                                                transaction.execute(status -> {
                                                    try {
                                                        return work.get();
                                                    } catch (InterruptedException e) {
                                                        throw new IllegalStateException(e);
                                                    }
                                                })));
                    } catch (RuntimeException failure) {
                        result.completeExceptionally(failure);
                    }
                });
        return result;
    }
}
