-- Who is not told any more is told why to whoever looks; and who is told elsewhere by now, where.
alter table known_issue_delivery drop constraint known_issue_delivery_check;
alter table known_issue_delivery add constraint put_aside_for_a_reason check (
    case state when 'held' then why is not null
               when 'refused' then why is not null
               when 'stopped' then true
               else why is null end);

grant update (conversation) on known_issue_delivery to ${desk};
