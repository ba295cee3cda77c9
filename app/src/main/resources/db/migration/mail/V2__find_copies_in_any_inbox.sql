create index mail_seen_content on mail_seen (content);
