-- Conversations that were merged, as a forest: each with what it was merged into by hand, and how it stood by itself.
-- conversation.merged_into names the end of the way; the row of that end has no parent.
create table merge_part (
    conversation uuid primary key references conversation,
    parent       uuid references conversation,
    stood        jsonb not null,
    -- The version of the end of the way after the last merge: any other means that the work has gone on since.
    version      bigint not null,
    -- The conversation that has gone on since, so that what this one stood for is dealt with there.
    spent_in     uuid,
    check (parent <> conversation)
);

create index merge_part_parent on merge_part (parent);

alter table merge_part enable row level security;
alter table merge_part force row level security;

create policy seen on merge_part
    using (exists (select from conversation c where c.id = conversation));

grant select, insert, update, delete on merge_part to ${desk};
