-- How a judgment came about: how long it took, and what was stated before and after each view. Null for judgments made
-- before this was kept, until it has been filled in from the readings.
alter table scoring.judged_case add column looking json;
