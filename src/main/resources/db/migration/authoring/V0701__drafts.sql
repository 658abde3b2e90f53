create schema if not exists authoring;

-- Cases being written; text is the case file as it stands, right or wrong.
create table authoring.draft (
    draft_id uuid        primary key,
    author   uuid        not null,
    text     text        not null,
    saved_at timestamptz not null default now()
);

create index draft_author on authoring.draft (author, saved_at desc);
