package heed.desk;

import heed.access.Viewer;
import heed.web.Html;
import heed.web.Htmx;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The counts of the navigation, asked for when a page stands and whenever they change. */
@Controller
class NavPage {

    /** The pages that have no list beside them. */
    private static final Pattern WIDE = Pattern.compile("^https?://[^/]+/(customers|notices)\\b");

    private final Navigation navigation;

    NavPage(Navigation navigation) {
        this.navigation = navigation;
    }

    @GetMapping("/nav")
    Html counts(Viewer.Member viewer, Htmx htmx) {
        boolean wide = WIDE.matcher(htmx.page()).find();
        var place = wide ? null : Place.ofAddress(htmx.page());
        return Html.of("desk/nav-counts", navigation.counts(viewer, place));
    }
}
