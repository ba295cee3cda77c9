package heed.customer;

import static org.assertj.core.api.Assertions.assertThat;

import heed.Cast;
import heed.DeskTest;
import heed.access.Viewer;
import heed.access.ViewerScope;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is asked of one customer costs the same however many there are. */
@DeskTest
class CustomerPlansStoreTest {

    /** A statement gets its plan for all arguments after a few times (five here, five there). */
    private static final int OFTEN = 15;

    @Autowired Cast cast;
    @Autowired Customers customers;
    @Autowired Addresses addresses;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    enum Question {
        CARD,
        ADDRESSES
    }

    @ParameterizedTest
    @EnumSource
    void one_customer_is_found_by_key_among_thousands(Question question) {
        // given
        var team = cast.team();
        var ada = cast.ada(team);
        var conversation = cast.conversation(cast.inbox(team), "Hello", "Where is it?");
        var mia =
                cast.as(
                        Cast.JOB,
                        () ->
                                jdbc.sql("select customer from conversation where id = :id")
                                        .param("id", conversation.value())
                                        .query((row, number) ->
                                                new CustomerId(
                                                        row.getObject(1, java.util.UUID.class)))
                                        .single());
        undone(
                ada,
                () -> {
                    askOften(question, mia); // while they are few, reading all may be best
                    addThousands();
                    replan();
                    long before = passes();
                    // when
                    askOften(question, mia);
                    // then
                    assertThat(passes()).isEqualTo(before);
                });
    }

    private void askOften(Question question, CustomerId customer) {
        for (int i = 0; i < OFTEN; i++) {
            ask(question, customer);
        }
    }

    private void ask(Question question, CustomerId customer) {
        switch (question) {
            case CARD -> customers.card(customer);
            case ADDRESSES -> addresses.of(customer);
        }
    }

    private void addThousands() {
        jdbc.sql(
                        """
                        insert into customer (name, address)
                        select 'Customer ' || n, :word || n || '@example.org'
                          from generate_series(1, 8000) n
                        """)
                .param("word", Cast.unique("many"))
                .update();
    }

    /** What PostgreSQL does by itself within a minute, once it has counted the rows anew. */
    private void replan() {
        jdbc.sql("discard plans").update();
    }

    /** How often this transaction has read all customers, one after the other. */
    private long passes() {
        return jdbc.sql("select seq_scan from pg_stat_xact_user_tables where relname = 'customer'")
                .query(Long.class)
                .single();
    }

    private void undone(Viewer viewer, Runnable work) {
        Consumer<org.springframework.transaction.TransactionStatus> then =
                status -> {
                    work.run();
                    status.setRollbackOnly();
                };
        ViewerScope.run(viewer, () -> transaction.executeWithoutResult(then));
    }
}
