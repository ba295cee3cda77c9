package heed.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heed.Cast;
import heed.DeskTest;
import heed.access.Role;
import heed.access.Viewer;
import heed.conversation.ConversationId;
import heed.conversation.Conversations;
import heed.conversation.Correspondence;
import heed.inbox.Inbox;
import heed.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskTest
class DuplicatesStoreTest {

    @Autowired Cast cast;
    @Autowired Cards cards;
    @Autowired Customers customers;
    @Autowired Addresses addresses;
    @Autowired Remarks remarks;
    @Autowired Duplicates duplicates;
    @Autowired LikenessFilling filling;
    @Autowired Conversations conversations;
    @Autowired Correspondence correspondence;
    @Autowired JdbcClient jdbc;

    Viewer.Member ada;
    Inbox inbox;
    String family;
    CustomerId kate;
    CustomerId katherine;

    @BeforeEach
    void one_person_who_writes_from_two_addresses() {
        var team = cast.team();
        ada = cast.ada(team);
        inbox = cast.inbox(team);
        family = "O'" + word();
        kate = writes("Katherine " + family);
        katherine = writes("Catherine " + family);
    }

    @Test
    void likeness_is_shown_with_its_reasons_and_merges_nobody() {
        // when
        var likely = likely(kate);
        // then
        assertThat(likely).extracting(Likely::id).contains(katherine);
        assertThat(likely.getFirst().reasons()).contains("nearly the same name");
        assertThat(cast.as(ada, () -> cards.of(kate)).customer()).isEqualTo(kate);
    }

    @Test
    void who_was_here_before_there_were_keys_is_found_after_the_next_start() {
        // given
        cast.as(
                Cast.JOB,
                () ->
                        jdbc.sql("delete from customer_key where customer = :id")
                                .param("id", katherine.value())
                                .update());
        assertThat(likely(kate)).extracting(Likely::id).doesNotContain(katherine);
        // when
        filling.fill();
        // then
        assertThat(likely(kate)).extracting(Likely::id).contains(katherine);
    }

    @Test
    void who_shares_only_a_given_name_is_not_likely_the_same() {
        writes("Katherine " + word());
        assertThat(likely(kate)).extracting(Likely::id).containsOnly(katherine);
    }

    @Test
    void merging_shows_one_card_and_separating_gives_back_exactly_what_was_each_ones() {
        // given
        enter(kate, CardField.NAME, "Katherine " + family);
        enter(katherine, CardField.HONORIFIC, "Dr");
        cast.as(ada, () -> remarks.add(katherine, "Rides to work."));
        var before = List.of(picture(kate), picture(katherine));
        // when
        cast.as(ada, () -> merged(katherine, kate));
        // then
        var whole = cast.as(ada, () -> cards.of(katherine));
        assertThat(whole.customer()).isEqualTo(kate);
        assertThat(whole.honorific()).isEqualTo("Dr");
        assertThat(cast.as(ada, () -> addresses.of(kate))).hasSize(2);
        assertThat(cast.as(ada, () -> remarks.list(kate, null, 9))).hasSize(1);
        assertThat(cast.as(ada, () -> customers.find(katherine)).name())
                .isEqualTo("Katherine " + family);
        // when
        cast.as(ada, () -> separated(katherine));
        // then
        assertThat(List.of(picture(kate), picture(katherine))).isEqualTo(before);
        assertThat(cast.as(ada, () -> duplicates.history(kate)))
                .singleElement()
                .satisfies(merge -> assertThat(merge.undoneByName()).isEqualTo("Ada Okoye"));
    }

    @Test
    void mail_of_a_merged_customer_is_seen_with_the_one_that_remains() {
        // given
        cast.as(ada, () -> merged(katherine, kate));
        var address = cast.as(ada, () -> customers.find(katherine)).address();
        // when
        var met = cast.as(Cast.JOB, () -> customers.met(address, "Somebody", "de"));
        // then
        assertThat(cast.as(ada, () -> cards.of(met.id())).customer()).isEqualTo(kate);
        assertThat(met.name()).isEqualTo("Katherine " + family);
    }

    @Test
    void what_hangs_on_a_merged_one_comes_along_and_goes_with_it() {
        // given
        var third = writes("K. " + family);
        cast.as(ada, () -> merged(third, katherine));
        cast.as(ada, () -> merged(katherine, kate));
        assertThat(root(third)).isEqualTo(kate);
        // when
        cast.as(ada, () -> separated(katherine));
        // then
        assertThat(root(third)).isEqualTo(katherine);
        assertThat(root(kate)).isEqualTo(kate);
    }

    @Test
    void two_who_merge_in_both_directions_at_once_make_no_ring() throws Exception {
        for (int round = 0; round < 5; round++) {
            var one = writes("Jo " + family);
            var other = writes("Joe " + family);
            // when
            var results = atOnce(() -> tried(one, other), () -> tried(other, one));
            // then
            assertThat(results).containsExactlyInAnyOrder(true, false);
            assertThat(root(one)).isEqualTo(root(other));
            assertThat(cast.as(ada, () -> duplicates.history(one))).hasSize(1);
        }
    }

    @Test
    void merging_that_fails_in_the_middle_leaves_nothing_half_done() {
        var before = List.of(picture(kate), picture(katherine));
        // when
        assertThatThrownBy(() ->
                        cast.as(
                                ada,
                                () -> {
                                    duplicates.merge(katherine, kate, ada);
                                    throw new IllegalStateException("the power went");
                                }))
                .hasMessage("the power went");
        // then
        assertThat(List.of(picture(kate), picture(katherine))).isEqualTo(before);
        assertThat(cast.as(ada, () -> duplicates.history(kate))).isEmpty();
    }

    @Test
    void the_database_refuses_a_ring_by_whatever_hand() {
        assertThatThrownBy(() ->
                        cast.as(
                                Cast.JOB,
                                () ->
                                        jdbc.sql(
                                                        """
                                                        update customer
                                                           set merged_into = case id when :a then :b else :a end
                                                         where id in (:a, :b)
                                                        """)
                                                .param("a", kate.value())
                                                .param("b", katherine.value())
                                                .update()))
                .hasStackTraceContaining("would hang in a chain");
    }

    @Test
    void only_who_knows_both_merges_them() {
        var stranger = cast.member("Noor Haddad", Role.LEAD, cast.team());
        assertThatThrownBy(() ->
                        cast.as(
                                stranger,
                                () -> {
                                    duplicates.merge(katherine, kate, stranger);
                                    return true;
                                }))
                .isInstanceOf(Refusal.class);
        assertThat(cast.as(stranger, () -> duplicates.history(kate))).isEmpty();
    }

    /** A word that resembles no other. */
    private static String word() {
        return new java.security.SecureRandom()
                .ints(12, 'b', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private CustomerId merged(CustomerId source, CustomerId target) {
        duplicates.merge(source, target, ada);
        return target;
    }

    private CustomerId separated(CustomerId source) {
        duplicates.separate(source, ada);
        return source;
    }

    private boolean tried(CustomerId source, CustomerId target) {
        try {
            cast.as(ada, () -> merged(source, target));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other)
            throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> first =
                    threads.submit(() -> {
                        barrier.await();
                        return one.call();
                    });
            Future<Boolean> second =
                    threads.submit(() -> {
                        barrier.await();
                        return other.call();
                    });
            return List.of(first.get(), second.get());
        }
    }

    private List<Likely> likely(CustomerId id) {
        return cast.as(ada, () -> duplicates.likely(cards.of(id), addresses.of(id)));
    }

    private CustomerId root(CustomerId id) {
        return cast.as(ada, () -> cards.of(id)).customer();
    }

    private void enter(CustomerId id, CardField field, String value) {
        cast.as(ada, () -> cards.write(id, Map.of(field, Optional.of(value)), Source.SAID));
    }

    /** All that is theirs, as everybody sees it. */
    private List<Object> picture(CustomerId id) {
        return cast.as(
                ada,
                () ->
                        List.of(
                                customers.find(id),
                                cards.of(id),
                                addresses.of(id),
                                remarks.list(id, null, 9)));
    }

    private CustomerId writes(String name) {
        return cast.as(
                Cast.JOB,
                () -> {
                    var met = customers.met(Cast.unique("k") + "@mail.example.org", name, "en");
                    ConversationId id =
                            correspondence.open(inbox, met.id(), "Chain", Instant.now());
                    return conversations.find(id).customer();
                });
    }
}
