-- What follows from an end and fails is tried again later each time, and given up: it keeps nothing back that comes after it.
alter table closing
    add column attempts integer not null default 0,
    add column retry_at timestamptz;

comment on column closing.retry_at is 'Before then nobody tries; null when nothing failed.';
