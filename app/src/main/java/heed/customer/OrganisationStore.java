package heed.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on organisations. */
@Repository
class OrganisationStore {

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** There is one of this name afterwards, whatever its case. */
    void keep(String name) {
        jdbc.sql("insert into organisation (name) values (:name) on conflict do nothing")
                .param("name", name)
                .update();
    }

    /** The one that a customer belongs to. */
    /** The first by name. */
    Map<OrganisationId, String> names(int most) {
        var names = new LinkedHashMap<OrganisationId, String>();
        jdbc.sql("select id, name from organisation order by lower(name), id limit :most")
                .param("most", most)
                .query(row -> {
                    names.put(new OrganisationId(row.getObject(1, UUID.class)), row.getString(2));
                });
        return names;
    }

    Optional<Organisation> of(CustomerId customer) {
        return jdbc.sql(
                        """
                        select o.id, o.name,
                               array(select d.domain
                                       from organisation_domain d
                                      where d.organisation = o.id
                                      order by d.domain) as domains,
                               (select count(*)
                                  from customer k
                                 where k.belongs_to = o.id
                                   and k.merged_into is null) as customers
                          from customer c
                          join organisation o on o.id = c.belongs_to
                         where c.id = :customer
                        """)
                .param("customer", customer.value())
                .query((row, number) ->
                        new Organisation(
                                new OrganisationId(row.getObject("id", UUID.class)),
                                row.getString("name"),
                                List.of((String[]) row.getArray("domains").getArray()),
                                row.getInt("customers")))
                .optional();
    }

    /** How many were added: none when the domain belongs to one already. */
    int addDomain(OrganisationId id, String domain) {
        return jdbc.sql(
                        """
                        insert into organisation_domain (domain, organisation)
                        values (:domain, :organisation)
                            on conflict (domain) do nothing
                        """)
                .param("domain", domain)
                .param("organisation", id.value())
                .update();
    }

    void removeDomain(OrganisationId id, String domain) {
        jdbc.sql(
                        """
                        delete from organisation_domain
                         where domain = :domain
                           and organisation = :organisation
                        """)
                .param("domain", domain)
                .param("organisation", id.value())
                .update();
    }
}
