-- What somebody here wrote down about a customer, who may read it: never a note of a conversation.
create table customer_remark (
    id            uuid primary key default uuidv7(),
    customer      uuid not null references customer,
    text          text not null check (text <> '' and length(text) <= 4000),
    person        uuid not null references person default viewer_person(),
    at            timestamptz not null,
    taken_back_at timestamptz
);

create index customer_remark_of on customer_remark (customer, at, id);

alter table customer_remark enable row level security;
alter table customer_remark force row level security;

create policy known on customer_remark for select
    using ((select viewer_is_system()) or viewer_knows_customer(customer));
create policy in_ones_own_name on customer_remark for insert
    with check (person = (select viewer_person()) and viewer_knows_customer(customer));
create policy taken_back on customer_remark for update
    using (person = (select viewer_person()));

grant select, insert, update (taken_back_at) on customer_remark to ${desk};
