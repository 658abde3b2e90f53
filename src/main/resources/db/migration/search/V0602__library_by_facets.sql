-- The searchable copy holds the values of all fields as tags, route:LIL, and what cases are sorted by.
-- It is derived from the cases and made anew when the application starts.
drop table search.library;

create table search.library (
    slug             text primary key,
    version          integer  not null check (version > 0),
    -- shape of the documents below; rows of another shape are derived anew at start
    format           integer  not null,
    -- hash of the slug: an order that stays and tells nothing
    shelf_order      text     not null,
    title_order      text     not null,
    level_order      integer  not null,
    difficulty_order integer  not null,
    published        date     not null,
    -- what anybody may narrow down by
    facets           text[]   not null,
    -- words that anybody may find a case by
    words            tsvector not null,
    title_words      tsvector not null,
    prose            text     not null,
    teaching_case    jsonb    not null,
    -- what only study mode may touch
    study_facets     text[]   not null,
    study_words      tsvector not null,
    study_headline_words tsvector not null,
    study_prose      text     not null,
    study_notes      jsonb,
    study_catalogue  jsonb    not null
);

create index library_facets on search.library using gin (facets);
create index library_study_facets on search.library using gin (study_facets);
create index library_words on search.library using gin (words);
create index library_study_words on search.library using gin (study_words);
create index library_shelf_order on search.library (shelf_order);

comment on table search.library is 'Searchable copy of the published cases, written in the transaction that changes a case';
