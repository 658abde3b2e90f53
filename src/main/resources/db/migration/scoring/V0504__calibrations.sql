-- what first exposures told of all cases at a time
create table scoring.calibration (
    id          uuid primary key,
    computed_at timestamptz not null,
    calibration json        not null
);
create index calibration_by_date on scoring.calibration (computed_at desc);
