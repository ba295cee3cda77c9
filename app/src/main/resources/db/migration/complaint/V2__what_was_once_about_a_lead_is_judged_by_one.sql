-- Who a complaint was once about is not forgotten when somebody takes it out: its judge stays a lead.
alter table complaint add column was_high boolean not null default false;

comment on column complaint.was_high is 'It is, or was once, about a lead or a team: leads alone decide and close it.';

create or replace function refuse_an_owner_below() returns trigger
language plpgsql as $$
declare
    high boolean := new.about_team is not null
                    or exists (select from person p where p.id = new.about_person and p.role in ('lead', 'administrator'));
begin
    if high and exists (select from person p where p.id = new.owner and p.role = 'agent') then
        raise exception 'a complaint about a lead or a team is a lead''s'
              using errcode = 'check_violation', constraint = 'a_lead_looks_into_leads_and_teams';
    end if;
    new.was_high := new.was_high or high;
    if tg_op = 'UPDATE' and not new.was_high then
        new.was_high := old.about_team is not null
                        or exists (select from person p where p.id = old.about_person and p.role in ('lead', 'administrator'));
    end if;
    if new.was_high and exists (select from person p where p.id in (new.decided_by, new.closed_by) and p.role = 'agent') then
        raise exception 'a complaint about a lead or a team is judged by a lead'
              using errcode = 'check_violation', constraint = 'a_lead_looks_into_leads_and_teams';
    end if;
    return new;
end $$;
