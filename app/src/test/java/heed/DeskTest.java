package heed;

import heed.channel.mail.MailRoom;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole desk: real PostgreSQL (one embedded server for all tests of a run, in {@code
 * target}), real pages on a port of their own. Tests share the desk, so each makes its own people,
 * teams and inboxes; see {@link Cast}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "heed.smtp.port=-1",
            "heed.admin.email=root@example.org",
            "heed.admin.password=correct horse battery",
            // the push service of tests is on this machine, and so is the second path
            "heed.push.own-network=true",
            "heed.duty.own-network=true"
        })
@ActiveProfiles("test")
@Import({Cast.class, Api.class, Breakage.class, MailRoom.class, Statements.class})
@ContextConfiguration(initializers = FreshDesk.class)
public @interface DeskTest {}
