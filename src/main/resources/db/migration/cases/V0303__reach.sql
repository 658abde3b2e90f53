-- How far the contrast of a case came; none for images that were rendered before it was kept.
alter table cases_truth.outlines add column reach jsonb;
