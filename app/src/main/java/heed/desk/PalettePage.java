package heed.desk;

import heed.access.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Ctrl-K asks the server. */
@RestController
class PalettePage {

    private static final int LONGEST = 200;

    private final Palette palette;

    PalettePage(Palette palette) {
        this.palette = palette;
    }

    @GetMapping("/palette")
    List<PaletteEntry> find(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "Referer", required = false) @Nullable String url,
            Viewer.Member viewer) {
        var typed = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        return palette.find(typed, Place.ofAddress(url), Place.numberAt(url), viewer);
    }
}
