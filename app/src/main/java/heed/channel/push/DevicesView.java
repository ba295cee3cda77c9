package heed.channel.push;

import heed.web.SettingsFrame;
import heed.web.TimeWords;
import java.util.List;
import java.util.Objects;

/**
 * The devices of one person.
 *
 * @param key by which browsers know the desk
 */
record DevicesView(SettingsFrame frame, String key, List<Line> devices) {

    /** A device, and what its push service last said. */
    record Line(String url, String endpoint, String browser, String last, String trouble) {

        static Line of(Device one, TimeWords words) {
            return new Line(
                    DevicesPage.HERE + "/" + one.id(),
                    one.endpoint(),
                    one.browser(),
                    one.lastAt() == null
                            ? "Nothing was sent yet."
                            : "Last sent " + words.shortly(one.lastAt()) + ".",
                    Objects.requireNonNullElse(one.trouble(), ""));
        }
    }
}
