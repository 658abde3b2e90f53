create schema if not exists discussion;

-- An answer belongs to a comment that is none itself. What was removed stays here, and nowhere else.
create table discussion.comment (
    id             uuid        primary key,
    slug           text        not null,
    answer_to      uuid        references discussion.comment,
    author         uuid        not null,
    author_name    text        not null,
    body           text        not null,
    written_at     timestamptz not null,
    edited_at      timestamptz,
    removed_by     uuid,
    removed_at     timestamptz,
    removed_reason text,
    check (num_nulls(removed_by, removed_at, removed_reason) in (0, 3))
);
create index comment_by_case on discussion.comment (slug, written_at);

create table discussion.doubt (
    id            uuid        primary key,
    slug          text        not null,
    case_version  integer     not null,
    reader        uuid        not null,
    reader_name   text        not null,
    reason        text        not null,
    raised_at     timestamptz not null,
    told_at       timestamptz not null,
    verdict       text,
    resolution    text,
    resolved_by   uuid,
    resolver_name text,
    resolved_at   timestamptz,
    check (num_nulls(verdict, resolution, resolved_by, resolver_name, resolved_at) in (0, 5))
);
create unique index one_open_doubt on discussion.doubt (reader, slug) where resolved_at is null;
create index doubt_by_age on discussion.doubt (raised_at);

create table discussion.answer (
    id           uuid        primary key,
    doubt_id     uuid        not null references discussion.doubt,
    curator      uuid        not null,
    curator_name text        not null,
    body         text        not null,
    answered_at  timestamptz not null
);
create index answer_by_doubt on discussion.answer (doubt_id, answered_at);
