create table setting (
    key        text primary key,
    value      text not null,
    changed_at timestamptz not null default now(),
    changed_by uuid references person
);

grant select, insert, update, delete on setting to ${desk};
