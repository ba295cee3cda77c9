-- Whoever forges senders chooses whom we write to: an inbox acknowledges so many within an hour, and no more.
alter table acknowledgement_limit
    add column per_hour integer not null default 120 check (per_hour between 10 and 10000);

comment on column acknowledgement_limit.per_hour is 'Of one inbox, whatever addresses they go to.';
