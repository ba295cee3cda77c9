-- Which reply made use of an approval: the next one that says the same asks again.
create table promise_approval_use (
    approval uuid primary key references promise_approval,
    message  uuid not null
);

comment on column promise_approval_use.message is 'Not a reference: a reply may be taken back, and the approval is there again.';

create index promise_approval_use_by on promise_approval_use (message);

alter table promise_approval_use enable row level security;
alter table promise_approval_use force row level security;

create policy seen on promise_approval_use for select
    using ((select viewer_is_system()) or exists (select from promise_approval a where a.id = approval));
create policy used on promise_approval_use for insert
    with check (exists (select
                          from promise_approval a
                         where a.id = approval
                           and a.state = 'granted'
                           and a.asked_by = (select viewer_person())));
create policy given_back on promise_approval_use for delete
    using ((select viewer_is_system())
           or exists (select from promise_approval a where a.id = approval and viewer_may_change(a.conversation)));

grant select, insert, delete on promise_approval_use to ${desk};

-- Whether we owe something does not hang on who resolves: merged parts may be of a team that they do not see.
create or replace function refuse_resolving_while_we_owe() returns trigger
language plpgsql as $$
declare
    looks text := coalesce(current_setting('heed.viewer', true), '');
    owes  boolean;
begin
    perform set_config('heed.viewer', 'system', true);
    owes := exists (select
                      from promise p
                     where p.conversation = any (array(select c.id
                                                         from conversation c
                                                        where c.id = new.id or c.merged_into = new.id))
                       and (p.state = 'open' or (p.state = 'broken' and p.told_at is null)));
    perform set_config('heed.viewer', looks, true);
    if owes then
        raise exception 'we owe something in conversation %: keep it, renew it or tell the customer', new.number
              using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
