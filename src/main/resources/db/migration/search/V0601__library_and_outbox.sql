-- Read model of the published cases, derived from the module cases and rebuilt from it at any time.
-- It answers searches while Elasticsearch is away and is what the Elasticsearch index is filled from.
create schema if not exists search;

create table search.library (
    slug          text primary key,
    version       integer  not null check (version > 0),
    -- shape of the two documents below; rows of another shape are derived anew at start
    format        integer  not null,
    -- hash of the slug: an order that stays and tells nothing
    shelf_order   text     not null,
    route         text     not null,
    level         text     not null,
    side          text     not null,
    view          text[]   not null,
    difficulty    text     not null,
    -- words that anybody may find a case by
    words         tsvector not null,
    title_words   tsvector not null,
    prose         text     not null,
    teaching_case jsonb    not null,
    -- what only study mode may touch
    study_finding  text[]   not null,
    study_words    tsvector not null,
    study_headline_words tsvector not null,
    study_prose    text     not null,
    study_notes    jsonb
);

create index library_words on search.library using gin (words);
create index library_study_words on search.library using gin (study_words);
create index library_shelf_order on search.library (shelf_order);

comment on table search.library is 'Searchable copy of the published cases, written in the transaction that changes a case';

-- Changes that the Elasticsearch index has yet to follow.
create table search.outbox (
    id          bigint generated always as identity primary key,
    slug        text        not null,
    -- now published, or the last that was
    version     integer     not null,
    enqueued_at timestamptz not null default now(),
    attempts    integer     not null default 0,
    due_at      timestamptz not null default now(),
    last_error  text
);

create index outbox_due on search.outbox (due_at, id);

comment on table search.outbox is 'Cases changed since the search index last followed; a row goes when the index has the change';
