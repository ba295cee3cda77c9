-- By which rules of language words are told apart and brought to their stem.
create function article_language(language text) returns regconfig
language sql immutable parallel safe
return case language
           when 'en' then 'english' when 'de' then 'german' when 'fr' then 'french' when 'es' then 'spanish'
           when 'it' then 'italian' when 'nl' then 'dutch' when 'pt' then 'portuguese' when 'da' then 'danish'
           when 'sv' then 'swedish' when 'nb' then 'norwegian' when 'fi' then 'finnish'
           else 'simple' end::regconfig;

-- The words of a text, with their accents and without: whoever leaves them out finds it, too.
create function article_words(language text, words text) returns tsvector
language sql stable parallel safe
return to_tsvector(article_language(language), words)
       || to_tsvector(article_language(language), unaccent('public.unaccent'::regdictionary, words));

-- What one word is looked for by; empty for a word that tells nothing, such as “the”.
create function article_term(language text, word text, begun boolean) returns tsquery
language sql stable parallel safe
return case when numnode(to_tsquery(article_language(language), quote_literal(word))) = 0 then ''::tsquery
            else to_tsquery(article_language(language), quote_literal(word) || case when begun then ':*' else '' end)
                 || to_tsquery(article_language(language),
                               quote_literal(unaccent('public.unaccent'::regdictionary, word)) || case when begun then ':*' else '' end)
       end;

-- An answer written once, for customers or for us. What it says stands in its versions.
create table article (
    id           uuid primary key default uuidv7(),
    team         uuid references team,
    owner        uuid references person,
    owned_by     uuid references person,
    state        text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
    audience     text not null check (audience in ('customers', 'us')),
    review_on    date not null,
    reviewed_at  timestamptz not null,
    published_at timestamptz,
    version      integer not null default 1,
    changes      bigint not null default 0,
    constraint published_once_at_least check (state = 'draft' or published_at is not null)
);

comment on column article.team is 'Whose it is, and whose facts it states; null for the whole desk.';
comment on column article.owner is 'Who sees to it that it stays true; null when they left and nobody took it over yet.';
comment on column article.owned_by is 'Who owned it until they left.';
comment on column article.version is 'The one that is read.';
comment on column article.changes is 'Counts all changes, of its words or of what stands beside them.';

create index article_owner on article (owner);
create index article_review on article (review_on) where state = 'published';

alter table article enable row level security;
alter table article force row level security;

create policy works_here on article for select
    using ((select viewer_is_system() or viewer_person() is not null));
-- Whoever is in a team begins one for it; leads decide what is published.
create policy begun on article for insert
    with check (viewer_leads(team)
                or (state = 'draft' and owner = (select viewer_person()) and team = any ((select viewer_teams())::uuid[])));
create policy kept on article for update
    using (viewer_leads(team) or owner = (select viewer_person()))
    with check (viewer_leads(team) or owner = (select viewer_person()));

grant select, insert, update on article to ${desk};

-- What it said at a time, in each of its languages.
create table article_version (
    article  uuid not null references article,
    version  integer not null check (version > 0),
    fallback text not null,
    texts    jsonb not null check (jsonb_typeof(texts) = 'object' and texts ? fallback),
    person   uuid references person,
    at       timestamptz not null,
    primary key (article, version)
);

comment on column article_version.texts is 'By language: title, section and body, in the placeholder language for facts.';
comment on column article_version.fallback is 'Which language is taken for readers whose own is not among the texts.';
comment on column article_version.person is 'Who wrote it; null when Heed did.';

alter table article_version enable row level security;
alter table article_version force row level security;

create policy works_here on article_version for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy written on article_version for insert
    with check (exists (select from article a
                         where a.id = article
                           and (viewer_leads(a.team) or a.owner = (select viewer_person()))));

create trigger kept_as_it_was before update or delete on article_version
    for each row execute function refuse_change();

grant select, insert on article_version to ${desk};

-- The words by which what it says now is found: one row for each language.
create table article_text (
    article  uuid not null references article,
    language text not null check (language ~ '^[a-z]{2,3}$'),
    title    text not null check (title <> '' and length(title) <= 150),
    section  text not null default '' check (length(section) <= 60),
    words    tsvector not null,
    primary key (article, language)
);

alter table article_text enable row level security;
alter table article_text force row level security;

create policy works_here on article_text for select
    using ((select viewer_is_system() or viewer_person() is not null));
create policy written on article_text
    using (exists (select from article a
                    where a.id = article
                      and (viewer_leads(a.team) or a.owner = (select viewer_person()))));

grant select, insert, update, delete on article_text to ${desk};
