-- What was called beside what it was, one row for each committed reading: figures of learners and cases are computed
-- from these without fetching outlines. Derived from readings and truths, filled with the score; independent of rules.
create table scoring.judged_case (
    reading        uuid primary key,
    reader         uuid        not null,
    slug           text        not null,
    case_version   integer     not null,
    route          text        not null,
    committed_at   timestamptz not null,
    first_exposure boolean     not null,
    facts          json        not null
);
create index judged_case_by_reader on scoring.judged_case (reader, committed_at);
create index judged_case_by_case on scoring.judged_case (slug) where first_exposure;

-- a reading scored again by other rules keeps the score that it had
alter table scoring.scorecard drop constraint scorecard_pkey;
alter table scoring.scorecard add primary key (reading, rules_version);
