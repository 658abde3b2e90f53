-- what learners say of themselves, if they wish, so that groups can be compared; taken back by deleting the row
create table scoring.background (
    learner   uuid primary key,
    stage     text,
    specialty text,
    check (num_nonnulls(stage, specialty) > 0)
);
