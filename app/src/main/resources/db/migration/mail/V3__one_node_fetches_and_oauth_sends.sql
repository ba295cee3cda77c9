alter table mail_sending add column oauth jsonb;

-- One node fetches from an account at a time; when it dies, another takes over.
alter table mail_fetching add column leased_by text;
alter table mail_fetching add column leased_till timestamptz;
