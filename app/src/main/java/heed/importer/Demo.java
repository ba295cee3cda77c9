package heed.importer;

import heed.access.Viewer;
import heed.access.ViewerScope;
import heed.closing.ClosingRule;
import heed.closing.ClosingRules;
import heed.conversation.ConversationFilter;
import heed.conversation.Conversations;
import heed.inbox.Inbox;
import heed.inbox.Inboxes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty desk with a believable company when it is started with {@code --demo}. All of it
 * comes in one transaction: there is a whole demo, or none. Its inboxes have no way out, so nothing
 * that is written here reaches anybody.
 */
@Component
class Demo implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Demo.class);
    private static final Viewer JOB = new Viewer.Job("demo");

    private final boolean wanted;
    private final DemoFiles files;
    private final DemoHouse house;
    private final DemoTeller teller;
    private final DemoCanned canned;
    private final DemoArticles articles;
    private final DemoFacts facts;
    private final DemoRouting routing;
    private final DemoPolicies policies;
    private final DemoComplaints complaints;
    private final DemoIssues issues;
    private final DemoAcknowledgements acknowledgements;
    private final DemoDuty duty;
    private final DemoPromises vows;
    private final DemoCalls calls;
    private final ClosingRules closing;
    private final Inboxes inboxes;
    private final Conversations conversations;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean filled;

    Demo(
            @Value("${heed.demo:false}") boolean wanted,
            DemoFiles files,
            DemoHouse house,
            DemoTeller teller,
            DemoCanned canned,
            DemoArticles articles,
            DemoFacts facts,
            DemoRouting routing,
            DemoPolicies policies,
            DemoComplaints complaints,
            DemoIssues issues,
            DemoAcknowledgements acknowledgements,
            DemoDuty duty,
            DemoPromises vows,
            DemoCalls calls,
            ClosingRules closing,
            Inboxes inboxes,
            Conversations conversations,
            TransactionTemplate transaction,
            Clock clock) {
        this.wanted = wanted;
        this.files = files;
        this.house = house;
        this.teller = teller;
        this.canned = canned;
        this.articles = articles;
        this.facts = facts;
        this.routing = routing;
        this.policies = policies;
        this.complaints = complaints;
        this.issues = issues;
        this.acknowledgements = acknowledgements;
        this.duty = duty;
        this.vows = vows;
        this.calls = calls;
        this.closing = closing;
        this.inboxes = inboxes;
        this.conversations = conversations;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (wanted) {
            fill();
        }
        filled = true;
    }

    /** Before the first administrator is made, so that they join the teams of the demo. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        filled = false;
    }

    @Override
    public boolean isRunning() {
        return filled;
    }

    /** Says who can sign in. */
    @EventListener
    void introduce(ApplicationReadyEvent ready) {
        if (wanted) {
            System.out.println(
                    "  Those who work in the demo sign in with “" + DemoHouse.PASSWORD + "”:");
            for (var worker : files.company().people()) {
                System.out.println("  " + worker.email() + " (" + worker.role() + ")");
            }
            System.out.println();
        }
    }

    /** Returns whether the desk was empty, and is filled now. */
    boolean fill() {
        return ViewerScope.call(
                JOB,
                () -> Boolean.TRUE.equals(transaction.execute(status -> isEmpty() && tellAll())));
    }

    private boolean isEmpty() {
        return inboxes.all().isEmpty()
                && conversations.list(ConversationFilter.NONE, null, 1).isEmpty();
    }

    boolean tellAll() {
        System.out.println("  Filling the desk with the demo: this takes some seconds, once …");
        var begun = System.nanoTime();
        conversations.hush();
        var company = files.company();
        var built = house.build(company, files.customers(), JOB);
        facts.write(files.facts(), built);
        articles.write(files.articles(), built);
        canned.write(files.canned(), built);
        var hours = new DemoHours(company.zone(), Instant.now(clock));
        var stories =
                files.volumes().stream()
                        .flatMap(volume ->
                                volume.conversations().stream()
                                        .map(story -> new Told(story, built.inbox(volume.inbox()))))
                        .sorted(
                                Comparator.comparingDouble(
                                                (Told told) -> told.story().startedDaysAgo())
                                        .reversed())
                        .toList();
        stories.forEach(told -> teller.tell(told.story(), told.inbox(), built, hours));
        routing.settle(built);
        policies.write(built);
        duty.plan(built, company.zone());
        vows.make(built, company.zone());
        calls.tell(built);
        complaints.tell(built);
        issues.tell(built);
        // Last, so that nobody is asked about what was resolved in the past of the demo
        inboxes.all().stream().limit(3).forEach(one -> closing.begin(ClosingRule.ofNew(one.id())));
        acknowledgements.switchOn();
        log.info(
                "Filled the desk with {}: {} conversations in {} ms",
                company.company(),
                stories.size(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return true;
    }

    private record Told(DemoStory story, Inbox inbox) {}
}
