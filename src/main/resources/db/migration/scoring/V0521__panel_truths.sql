-- What panels have added to the truth of a case, version by version; version 1 is the truth that came with it.
create table scoring.panel_truth (
    slug         text        not null,
    case_version integer     not null,
    version      integer     not null check (version >= 2),
    panel        uuid        not null unique references scoring.panel,
    truth        json        not null,
    adopted_at   timestamptz not null,
    primary key (slug, case_version, version)
);

-- a reading scored again by another truth keeps the score that it had
alter table scoring.scorecard add column truth_version integer not null default 1;
alter table scoring.scorecard drop constraint scorecard_pkey;
alter table scoring.scorecard add primary key (reading, rules_version, truth_version);

-- The worth of the next actions of a case, ratified by a panel.
create table scoring.ratified_key (
    slug         text        not null,
    case_version integer     not null,
    panel        uuid        not null references scoring.panel,
    experts      integer     not null check (experts > 0),
    ratified_by  text        not null,
    ratified_at  timestamptz not null,
    primary key (slug, case_version)
);

create function scoring.refuse_change_of_a_decision() returns trigger language plpgsql as $$
begin
    raise exception 'What was decided on a panel stays; decide anew on another' using errcode = 'restrict_violation';
end
$$;
create trigger adopted_is_final before update or delete on scoring.panel_truth
    for each row execute function scoring.refuse_change_of_a_decision();
create trigger ratified_is_final before update or delete on scoring.ratified_key
    for each row execute function scoring.refuse_change_of_a_decision();
