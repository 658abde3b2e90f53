-- Experts vote blind on a case. A seat is one expert's place at a panel; its judgment, once committed, is their vote.
-- Votes are no readings: no score comes of them, and no door that opens after a reading opens after a vote.
create table scoring.panel (
    id           uuid        primary key,
    slug         text        not null,
    case_version integer     not null check (case_version >= 1),
    opened_by    text        not null,
    opened_at    timestamptz not null,
    closed_by    text,
    closed_at    timestamptz,
    check (num_nulls(closed_by, closed_at) in (0, 2))
);
create unique index one_open_panel on scoring.panel (slug) where closed_at is null;

create table scoring.panel_seat (
    reading      uuid        primary key,
    panel        uuid        not null references scoring.panel,
    expert       uuid        not null,
    expert_name  text        not null,
    invited_at   timestamptz not null,
    declined_at  timestamptz,
    draft        jsonb       not null default '{}',
    judgment     jsonb,
    committed_at timestamptz,
    -- whether the expert had not seen the truth of the case; otherwise the vote is kept and left out of every figure
    blind        boolean,
    unique (panel, expert),
    check (num_nulls(judgment, committed_at, blind) in (0, 3)),
    check (declined_at is null or committed_at is null)
);
create index panel_seat_by_expert on scoring.panel_seat (expert, invited_at desc);

create function scoring.refuse_change_of_a_vote() returns trigger language plpgsql as $$
begin
    raise exception 'A vote is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger vote_is_final before update or delete on scoring.panel_seat
    for each row when (old.committed_at is not null) execute function scoring.refuse_change_of_a_vote();

create function scoring.refuse_late_vote() returns trigger language plpgsql as $$
begin
    if exists (select from scoring.panel where id = new.panel and closed_at is not null) then
        raise exception 'The panel is closed' using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger vote_comes_before_closing before insert or update on scoring.panel_seat
    for each row execute function scoring.refuse_late_vote();

create function scoring.refuse_reopening() returns trigger language plpgsql as $$
begin
    raise exception 'A closed panel stays closed' using errcode = 'restrict_violation';
end
$$;
create trigger closed_is_final before update or delete on scoring.panel
    for each row when (old.closed_at is not null) execute function scoring.refuse_reopening();
