-- Thanks for what is resolved open nothing again, and are no question that waits for an answer.
alter table message add column thanks boolean not null default false;

comment on column message.thanks is 'It came when all was resolved, and says thanks and nothing else: nobody waits for an answer.';

-- Robots, lists and bounces are answered by people or not at all (RFC 3834).
alter table message add column people_only boolean not null default false;

comment on column message.people_only is 'No machine of ours may answer it: it came from a robot, a list, or is a bounce.';
