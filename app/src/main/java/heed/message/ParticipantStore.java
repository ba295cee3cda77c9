package heed.message;

import heed.conversation.ConversationId;
import heed.customer.CustomerId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows from what was said who takes part, and who or what answers. */
@Repository
class ParticipantStore {

    private final JdbcClient jdbc;

    ParticipantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int answeredByMachine(CustomerId customer, String address, Instant from, Instant till) {
        return jdbc.sql(
                        """
                        select count(*)
                          from conversation c
                          join message m on m.conversation = c.id
                         where c.customer = :customer
                           and c.updated_at >= :from
                           and m.kind = 'reply'
                           and m.at >= :from
                           and m.at <= :till
                           and :address = any (m.recipients)
                           and (m.automatic
                                or exists (select
                                             from message heard
                                            where heard.conversation = m.conversation
                                              and heard.kind = 'inbound'
                                              and heard.at > m.at - interval '10 seconds'
                                              and heard.at <= m.at))
                        """)
                .param("customer", customer.value())
                .param("address", address)
                .param("from", Timestamp.from(from))
                .param("till", Timestamp.from(till))
                .query((row, number) -> row.getInt(1))
                .single();
    }

    boolean speaksForItself(CustomerId customer, String address) {
        return jdbc.sql(
                        """
                        select case
                               when exists (select
                                              from conversation c
                                              join message m on m.conversation = c.id
                                             cross join unnest(m.reply_to) as wanted
                                             where c.customer = :customer
                                               and m.kind = 'inbound'
                                               and m.from_address = :address
                                               and split_part(wanted, '@', -1) <> split_part(:address, '@', -1))
                               then false
                               else exists (select
                                              from conversation c
                                              join message m on m.conversation = c.id
                                             where c.customer = :customer
                                               and m.kind = 'inbound'
                                               and m.from_address = :address)
                                end
                        """)
                .param("customer", customer.value())
                .param("address", address)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    boolean mayHearFromMachine(ConversationId conversation) {
        return jdbc.sql(
                        """
                        select coalesce((select not (m.automatic or m.people_only)
                                           from message m
                                          where m.conversation = :conversation
                                            and m.kind = 'inbound'
                                            and not m.newcomer
                                          order by m.at desc, m.id desc
                                          limit 1), true)
                        """)
                .param("conversation", conversation.value())
                .query(Boolean.class)
                .single();
    }

    boolean heardSince(ConversationId conversation, Instant since) {
        return jdbc.sql(
                        """
                        select exists (select
                                         from message m
                                        where m.conversation = :conversation
                                          and m.kind = 'inbound'
                                          and not m.automatic
                                          and m.at > :since)
                        """)
                .param("conversation", conversation.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    List<String> of(ConversationId conversation) {
        return jdbc.sql(
                        """
                        select distinct lower(address)
                          from message m,
                               lateral unnest(m.recipients || m.copies || m.from_address) as address
                         where m.conversation in (select :conversation
                                                   union all
                                                  select c.id
                                                    from conversation c
                                                   where c.merged_into = :conversation)
                           and m.kind in ('inbound', 'reply')
                           and not m.newcomer
                        """)
                .param("conversation", conversation.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
