-- What a writer says beside the text, such as which question it answers, is part of the draft.
alter table draft add column said jsonb not null default '{}'
    check (jsonb_typeof(said) = 'object' and length(said::text) <= 700000);

comment on column draft.said is 'By the names of the composer''s fields: ask-…, promise-…, keeps-…, renews-…, why-….';
