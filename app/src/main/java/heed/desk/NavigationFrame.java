package heed.desk;

import gg.jte.TemplateEngine;
import heed.access.DeskFrame;
import heed.access.Viewer;
import heed.web.WorkFrame;
import org.springframework.stereotype.Component;

/** Draws the navigation beside pages that show no list. */
@Component
class NavigationFrame implements DeskFrame {

    private final TemplateEngine templates;

    NavigationFrame(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public WorkFrame around(String title, String here, Viewer.Member viewer) {
        var nav = Navigation.beside(here, viewer);
        return new WorkFrame(
                title,
                viewer.theme(),
                output -> templates.render("desk/nav.jte", nav, output),
                null);
    }
}
