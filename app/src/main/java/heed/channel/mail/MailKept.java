package heed.channel.mail;

/** A mail was kept and waits to be read. */
record MailKept(RawMailId mail) {}
