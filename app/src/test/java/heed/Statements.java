package heed;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes down which SQL a request runs, when it carries the header {@link #HEADER} with a name of
 * its own; {@link #of} tells them afterwards. The naming of the viewer, which every transaction
 * begins with, is not counted; signing in by cookie is.
 */
@TestComponent
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Statements extends OncePerRequestFilter implements BeanPostProcessor {

    public static final String HEADER = "X-Statements";

    private static final ThreadLocal<@Nullable List<String>> RUNNING = new ThreadLocal<>();
    private static final Set<String> RUNS = Set.of("prepareStatement", "prepareCall");

    private final Map<String, List<String>> finished = new ConcurrentHashMap<>();

    /** What the request of this name ran. */
    public List<String> of(String name) {
        return List.copyOf(finished.getOrDefault(name, List.of()));
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = request.getHeader(HEADER);
        if (name == null) {
            chain.doFilter(request, response);
            return;
        }
        var run = new ArrayList<String>();
        finished.put(name, run);
        RUNNING.set(run);
        try {
            chain.doFilter(request, response);
        } finally {
            RUNNING.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            InvocationHandler counting =
                    (proxy, method, arguments) -> {
                        var running = RUNNING.get();
                        if (running != null
                                && RUNS.contains(method.getName())
                                && !String.valueOf(arguments[0])
                                        .contains("set_config('heed.viewer', ?")) {
                            running.add(String.valueOf(arguments[0]));
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    };
            return (Connection)
                    Proxy.newProxyInstance(
                            Statements.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            counting);
        }
    }
}
