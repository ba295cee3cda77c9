package heed.mail.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that somebody marked a mail as spam (RFC 5965).
 *
 * @param feedbackType as in the report: abuse, fraud, opt-out …; "abuse" if not said
 * @param recipients who complained; most providers blot this out
 * @param originalMessageId Message-ID of the mail complained about, or null
 */
public record Complaint(
        String feedbackType, List<String> recipients, @Nullable String originalMessageId) {}
