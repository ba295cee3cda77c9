package heed.channel.mailbox;

/** Mail providers whose values are known, so that nobody need look them up. */
enum Provider {
    MICROSOFT("Microsoft 365", "smtp.office365.com", "outlook.office365.com", "oauth"),
    GOOGLE("Google", "smtp.gmail.com", "imap.gmail.com", "password"),
    OTHER("Another provider", "", "", "password");

    private final String called;
    private final String smtp;
    private final String imap;
    private final String login;

    Provider(String called, String smtp, String imap, String login) {
        this.called = called;
        this.smtp = smtp;
        this.imap = imap;
        this.login = login;
    }

    String called() {
        return called;
    }

    /** What remains to be done at the provider, in a sentence. */
    String advice() {
        return switch (this) {
            case MICROSOFT ->
                    "Passwords no longer work there. Register an application in Entra with IMAP.AccessAsUser.All,"
                            + " SMTP.Send and offline_access, sign in once as the mailbox, and give the three values here.";
            case GOOGLE ->
                    "Switch two-step verification on for the mailbox and make an app password: that goes in as the"
                            + " password.";
            case OTHER ->
                    "Your provider names the hosts, often smtp and imap before its domain. An account with two factors"
                            + " needs an app password.";
        };
    }

    /** Ready values to send by, for an inbox of {@code address}. */
    AccountForm sending(String address) {
        var host = smtp.isEmpty() ? "smtp." + domain(address) : smtp;
        return AccountForm.ready(host, "587", "starttls", login, provider(), address);
    }

    /** Ready values to fetch by, for an inbox of {@code address}. */
    AccountForm fetching(String address) {
        var host = imap.isEmpty() ? "imap." + domain(address) : imap;
        return AccountForm.ready(host, "993", "tls", login, provider(), address);
    }

    private String provider() {
        return this == GOOGLE ? "google" : "microsoft";
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
