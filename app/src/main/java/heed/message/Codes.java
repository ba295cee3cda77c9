package heed.message;

import heed.customer.CustomerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose numbers and codes are whose, by who wrote them to us. Thread-safe. */
@Service
@Transactional(readOnly = true)
public class Codes {

    private final JdbcClient jdbc;

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The customers in whose own words a code stands, in conversations that the viewer may read: it
     * tells nobody what they could not look up. A customer who was merged goes by the one that
     * remains. One statement.
     */
    public Map<String, Set<CustomerId>> namedBy(Collection<String> codes) {
        var named = new HashMap<String, Set<CustomerId>>();
        jdbc.sql("select code, customer from customers_naming(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    named.computeIfAbsent(row.getString(1), code -> new HashSet<>())
                            .add(new CustomerId(row.getObject(2, UUID.class)));
                });
        return named;
    }
}
