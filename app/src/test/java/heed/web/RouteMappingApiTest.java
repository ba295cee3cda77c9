package heed.web;

import static org.assertj.core.api.Assertions.assertThat;

import heed.DeskTest;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Asks for every route of the desk, and some that are none, of ours and of the framework's. */
@DeskTest
class RouteMappingApiTest {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Autowired RouteMapping ours;
    @Autowired ApplicationContext context;

    @Test
    void every_path_is_served_by_what_the_framework_would_choose() {
        var plain = new RequestMappingHandlerMapping();
        plain.setApplicationContext(context);
        ours.getHandlerMethods()
                .forEach((asked, handler) ->
                        plain.registerMapping(asked, handler.getBean(), handler.getMethod()));
        var paths = new TreeSet<>(List.of("/none", "/", "", "/api/v1/none", "/people//1", "/x;y"));
        for (var route : ours.getHandlerMethods().keySet()) {
            for (String pattern : route.getPatternValues()) {
                paths.add(pattern.replaceAll("\\{[^}]*}", "1"));
                paths.add(pattern.replaceAll("\\{[^}]*}", "a%20b;c=d"));
                paths.add(pattern.replaceAll("\\{[^}]*}", "new") + "/");
                paths.add(pattern.replaceAll("\\{[^}]*}", "teams"));
            }
        }
        assertThat(paths).hasSizeGreaterThan(500);

        var softly = new SoftAssertions();
        for (String path : paths) {
            for (String method : METHODS) {
                softly.assertThat(answer(ours, method, path))
                        .as("%s %s", method, path)
                        .isEqualTo(answer(plain, method, path));
            }
        }
        softly.assertAll();
    }

    private static String answer(HandlerMapping routes, String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setContentType("application/json");
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain found = routes.getHandler(request);
            if (found == null) return "nobody";
            return found.getHandler()
                    + " of "
                    + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                    + " with "
                    + request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        } catch (Exception refused) {
            return refused.toString();
        }
    }
}
