package heed.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds what serves a request without asking each route in turn. The framework does so for every
 * path that holds a variable, which with some six hundred routes cost a third of a page. Where not
 * just one route fits, the framework decides as ever.
 */
final class RouteMapping extends RequestMappingHandlerMapping {

    private record Route(RequestMappingInfo asked, HandlerMethod handler) {}

    private final RouteTree<Route> routes = new RouteTree<>();

    @Override
    protected void handlerMethodsInitialized(Map<RequestMappingInfo, HandlerMethod> handlers) {
        super.handlerMethodsInitialized(handlers);
        handlers.forEach((asked, handler) -> {
            for (String pattern : asked.getPatternValues()) {
                routes.add(pattern, new Route(asked, handler));
            }
        });
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request)
            throws Exception {
        RequestMappingInfo only = null;
        HandlerMethod handler = null;
        var asked = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        for (Route route : routes.like(asked)) {
            var fitting = getMatchingMapping(route.asked(), request);
            if (fitting == null) continue;
            if (only != null) return super.lookupHandlerMethod(path, request);
            only = fitting;
            handler = route.handler();
        }
        if (only == null || handler == null) return super.lookupHandlerMethod(path, request);
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, handler);
        handleMatch(only, path, request);
        return handler;
    }
}
