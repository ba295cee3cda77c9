-- Where questions from the help pages come in: the first inbox by name when nobody has chosen.
create table help_setting (
    one   boolean primary key default true check (one),
    inbox uuid references inbox
);

alter table help_setting enable row level security;
alter table help_setting force row level security;
create policy works_here on help_setting for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy led on help_setting for insert with check (viewer_leads(null));
create policy changed on help_setting for update using (viewer_leads(null));
grant select, insert, update on help_setting to ${desk};

-- Words that customers looked for and that no article has: how often, day by day, and nothing of who looked.
create table help_gap (
    day      date not null,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    words    text not null check (words <> '' and length(words) <= 80),
    times    integer not null default 1,
    primary key (day, language, words)
);

alter table help_gap enable row level security;
alter table help_gap force row level security;
create policy works_here on help_gap for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy counted on help_gap for insert with check ((select viewer_is_system()));
create policy counts on help_gap for update using ((select viewer_is_system()));
create policy forgotten on help_gap for delete using ((select viewer_is_system()));
grant select, insert, update, delete on help_gap to ${desk};

alter table help_deed drop constraint help_deed_kind_check;
alter table help_deed add constraint help_deed_kind_check check (kind in ('vote', 'write', 'address', 'search', 'same'));
