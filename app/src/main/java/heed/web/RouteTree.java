package heed.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;

/**
 * Routes by the shape of their paths, a step of the path at a time. It finds every route that may
 * serve a path, and few beside: whether one does is for the caller to ask. For many readers once it
 * is filled.
 *
 * @param <R> a route
 */
final class RouteTree<R> {

    private final Map<String, RouteTree<R>> named = new HashMap<>();
    private final List<R> ending = new ArrayList<>();
    private final List<R> open = new ArrayList<>();
    private @Nullable RouteTree<R> any;

    /**
     * Adds a route.
     *
     * @param pattern of its path, as in {@code /people/{id}/teams}; from a step with {@code **} or
     *     {@code {*rest}} on it may serve whatever follows
     */
    void add(String pattern, R route) {
        RouteTree<R> at = this;
        for (String step : pattern.substring(pattern.startsWith("/") ? 1 : 0).split("/", -1)) {
            if (step.contains("**") || step.startsWith("{*")) {
                at.open.add(route);
                return;
            }
            at = at.below(step);
        }
        at.ending.add(route);
    }

    private RouteTree<R> below(String step) {
        if (step.chars().noneMatch(letter -> "{*?".indexOf(letter) >= 0)) {
            return named.computeIfAbsent(step, name -> new RouteTree<>());
        }
        if (any == null) any = new RouteTree<>();
        return any;
    }

    /** The routes that may serve the path; those of its very words before those of any. */
    List<R> like(PathContainer path) {
        var steps = new ArrayList<String>();
        String step = "";
        for (PathContainer.Element element : path.elements().stream().skip(1).toList()) {
            if (element instanceof PathSegment segment) {
                step = segment.valueToMatch();
            } else {
                steps.add(step);
                step = "";
            }
        }
        steps.add(step);
        var found = new ArrayList<R>();
        gather(steps, 0, found);
        return found;
    }

    private void gather(List<String> steps, int from, List<R> found) {
        found.addAll(open);
        if (from == steps.size()) {
            found.addAll(ending);
            return;
        }
        var of = named.get(steps.get(from));
        if (of != null) of.gather(steps, from + 1, found);
        if (any != null) any.gather(steps, from + 1, found);
    }
}
