-- Versions of the scoring rules: the text of their tables, with its comments. A draft changes; what was published stays.
create table scoring.rules (
    version       text primary key,
    document      text        not null,
    copied_from   text,
    created_by    text        not null,
    created_at    timestamptz not null,
    published_at  timestamptz,
    published_by  text,
    -- new judgments are scored by the version whose time came last
    in_force_from timestamptz,
    check (num_nulls(published_at, published_by) in (0, 2)),
    check (in_force_from is null or published_at is not null)
);

create function scoring.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Published rules are never changed' using errcode = 'restrict_violation';
end
$$;
create trigger published_is_final before update or delete on scoring.rules
    for each row when (old.published_at is not null) execute function scoring.refuse_change();

-- scoring again: what was done, and what it changed
create table scoring.rescoring (
    id            uuid primary key,
    rules_version text        not null,
    done_by       text        not null,
    done_at       timestamptz not null,
    report        json        not null
);
