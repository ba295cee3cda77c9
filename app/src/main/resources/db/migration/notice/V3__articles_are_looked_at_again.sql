-- An article's owner is told that its review is due.
alter table notice drop constraint notice_matter_check;
alter table notice add constraint notice_matter_check
    check (matter in ('promise', 'clock', 'hand-off', 'duty', 'complaint', 'approval', 'alarm', 'thanks', 'article'));
