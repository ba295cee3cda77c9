package heed.access;

import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says where the desk is, and lets the first administrator in: by the environment, or by a link
 * that works once. Whom the environment names is there before the first request is answered, so
 * that a script which waits for the desk can sign in.
 */
@Component
class FirstAdministrator implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Invitations invitations;
    private final String url;
    private final String email;
    private final String password;
    private volatile boolean made;

    FirstAdministrator(
            Invitations invitations,
            @Value("${heed.url:}") String url,
            @Value("${heed.admin.email:}") String email,
            @Value("${heed.admin.password:}") String password) {
        this.invitations = invitations;
        this.url = url;
        this.email = email;
        this.password = password;
    }

    @Override
    public void start() {
        if (!email.isBlank() && !password.isBlank() && invitations.first().isPresent()) {
            int at = email.indexOf('@');
            var name = at < 0 ? email : email.substring(0, at);
            invitations.makeFirst(name, email, password, ZoneId.systemDefault());
            log.info("Made the first administrator from HEED_ADMIN_EMAIL");
        }
        made = true;
    }

    /** After a demo, whose teams they join; long before the doors open. */
    @Override
    public int getPhase() {
        return 1;
    }

    @Override
    public void stop() {
        made = false;
    }

    @Override
    public boolean isRunning() {
        return made;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void announce(ApplicationReadyEvent ready) {
        var address = url.isBlank() ? "http://localhost:" + port(ready) : url;
        var first = invitations.first();
        System.out.println();
        System.out.println("  Heed is at " + address);
        first.ifPresent(token -> {
            System.out.println();
            System.out.println(
                    "  Nobody works here yet. Open this link once to become the administrator:");
            System.out.println("  " + address + "/welcome/" + token);
        });
        System.out.println();
    }

    private static int port(ApplicationReadyEvent ready) {
        return ready.getApplicationContext() instanceof WebServerApplicationContext web
                        && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }
}
