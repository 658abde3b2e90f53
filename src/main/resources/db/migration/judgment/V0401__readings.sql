create schema if not exists judgment;

create table judgment.reading (
    id             uuid primary key,
    reader         uuid        not null,
    slug           text        not null,
    case_version   integer     not null check (case_version >= 1),
    opened_at      timestamptz not null,
    draft          jsonb       not null default '{}',
    committed_at   timestamptz,
    judgment       jsonb,
    first_exposure boolean,
    check (num_nulls(committed_at, judgment, first_exposure) in (0, 3)),
    check (committed_at >= opened_at)
);
create unique index one_open_reading on judgment.reading (reader, slug, case_version) where committed_at is null;
create index reading_by_reader on judgment.reading (reader, slug, opened_at desc);

-- the second wall; the first is that no statement of the application tries
create function judgment.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'A committed judgment is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger committed_is_final before update or delete on judgment.reading
    for each row when (old.committed_at is not null) execute function judgment.refuse_change();

create table judgment.studied (
    reader     uuid        not null,
    slug       text        not null,
    studied_at timestamptz not null,
    primary key (reader, slug)
);
