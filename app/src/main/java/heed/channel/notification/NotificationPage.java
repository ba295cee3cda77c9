package heed.channel.notification;

import heed.access.Viewer;
import heed.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Of what one wants to be told by mail. */
@Controller
@RequestMapping(NotificationPage.HERE)
class NotificationPage {

    static final String HERE = "/settings/notifications";

    private final Notifications notifications;

    NotificationPage(Notifications notifications) {
        this.notifications = notifications;
    }

    @GetMapping
    Html form(Viewer.Member viewer, @RequestParam(defaultValue = "") String told) {
        return Html.of(
                "channel/notification/wish",
                NotificationView.of(
                        viewer,
                        notifications.wish(viewer),
                        "saved".equals(told) ? "Saved." : null));
    }

    @PostMapping
    String save(Viewer.Member viewer, @RequestParam(defaultValue = "") String wish) {
        notifications.wish(viewer, Wish.of(wish));
        return "redirect:" + HERE + "?told=saved";
    }
}
