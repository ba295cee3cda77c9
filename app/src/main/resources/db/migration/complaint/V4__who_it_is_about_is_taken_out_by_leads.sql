-- Whom a complaint is about is taken out by a lead in person: by no agent, and by nothing that Heed does in somebody's name.
create function refuse_lifting_a_complaint() returns trigger
language plpgsql as $$
begin
    if (select viewer_is_system()) or not viewer_leads(null) then
        raise exception 'whom a complaint is about is taken out by a lead'
              using errcode = 'check_violation', constraint = 'a_lead_alone_takes_out_whom_it_is_about';
    end if;
    return new;
end $$;

create trigger lifted_by_a_lead before update of about_person, about_team on complaint
    for each row
    when (num_nonnulls(old.about_person, old.about_team) > 0
          and (new.about_person, new.about_team) is distinct from (old.about_person, old.about_team))
    execute function refuse_lifting_a_complaint();

-- What was once about a lead or a team stays so, whatever is said of it in between.
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
    new.was_high := high;
    if tg_op = 'UPDATE' then
        new.was_high := old.was_high
                        or high
                        or old.about_team is not null
                        or exists (select from person p where p.id = old.about_person and p.role in ('lead', 'administrator'));
    end if;
    if new.was_high and exists (select from person p where p.id in (new.decided_by, new.closed_by) and p.role = 'agent') then
        raise exception 'a complaint about a lead or a team is judged by a lead'
              using errcode = 'check_violation', constraint = 'a_lead_looks_into_leads_and_teams';
    end if;
    return new;
end $$;

drop trigger owner_not_below on complaint;
create trigger owner_not_below
    before insert or update of owner, about_person, about_team, decided_by, closed_by, was_high on complaint
    for each row execute function refuse_an_owner_below();
