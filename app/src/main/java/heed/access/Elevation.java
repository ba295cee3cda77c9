package heed.access;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * Lets a verb finish what its viewer began but may not see the end of, such as handing a
 * conversation to a team that they are not in. To be used only after the viewer was shown to be
 * allowed to begin. Lasts within the transaction.
 */
@Component
public class Elevation {

    private final JdbcClient jdbc;

    Elevation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs {@code work} as Heed itself and then names the viewer again. A failure ends the
     * transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T call(Supplier<T> work) {
        var before = name("system");
        try {
            var result = work.get();
            name(before);
            return result;
        } catch (RuntimeException failure) {
            // Whoever catches it goes on in a transaction that can only be rolled back.
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            throw failure;
        }
    }

    private String name(String viewer) {
        return jdbc.sql(
                        """
                        with before as materialized (select current_setting('heed.viewer', true) as viewer)
                        select before.viewer
                          from before, lateral (select set_config('heed.viewer', :viewer, true), before.viewer) now
                        """)
                .param("viewer", viewer)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .single();
    }
}
