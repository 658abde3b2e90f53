-- What a reader thought at each step but the last; only ever added to.
create table judgment.impression (
    reading      uuid        not null references judgment.reading,
    step         integer     not null check (step >= 0),
    impression   jsonb       not null,
    committed_at timestamptz not null,
    primary key (reading, step)
);

-- How the run was watched, once; no frame: it was let run.
create table judgment.stop (
    reading    uuid        primary key references judgment.reading,
    series     integer     not null check (series >= 0),
    stopped_at integer     check (stopped_at >= 0),
    watched_at timestamptz not null
);

create function judgment.refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'What was committed on the way to a judgment is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger impression_stands before update or delete on judgment.impression
    for each row execute function judgment.refuse_rewriting();
create trigger stop_stands before update or delete on judgment.stop
    for each row execute function judgment.refuse_rewriting();

create function judgment.refuse_afterthought() returns trigger language plpgsql as $$
begin
    if exists (select from judgment.reading where id = new.reading and committed_at is not null) then
        raise exception 'The judgment is committed; nothing comes before it any more' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger impression_comes_before before insert on judgment.impression
    for each row execute function judgment.refuse_afterthought();
create trigger stop_comes_before before insert on judgment.stop
    for each row execute function judgment.refuse_afterthought();
