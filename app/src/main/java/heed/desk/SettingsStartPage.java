package heed.desk;

import heed.access.People;
import heed.access.Person;
import heed.access.Role;
import heed.access.Viewer;
import heed.channel.mail.MailPulse;
import heed.channel.mailbox.MailHealth;
import heed.inbox.Inboxes;
import heed.web.Html;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is left to do before the desk can be worked at. For administrators. */
@Controller
class SettingsStartPage {

    private final Inboxes inboxes;
    private final MailHealth health;
    private final MailPulse pulse;
    private final People people;
    private final String listener;

    SettingsStartPage(
            Inboxes inboxes,
            MailHealth health,
            MailPulse pulse,
            People people,
            @Value("${heed.smtp.address:127.0.0.1}") String address,
            @Value("${heed.smtp.port:2525}") int port) {
        this.inboxes = inboxes;
        this.health = health;
        this.pulse = pulse;
        this.people = people;
        this.listener = port == 0 ? "" : address + ", port " + port;
    }

    @GetMapping("/settings/start")
    Html start(Viewer.Member viewer) {
        viewer.require(Role.ADMINISTRATOR);
        var facts =
                new SettingsStartView.Facts(
                        inboxes.all(),
                        health.of(viewer).values(),
                        pulse.of(viewer),
                        people.all().stream().filter(Person::worksHere).count(),
                        listener);
        return Html.of(
                "desk/settings-start",
                SettingsStartView.of(viewer.settings("First steps", "/settings/start"), facts));
    }
}
