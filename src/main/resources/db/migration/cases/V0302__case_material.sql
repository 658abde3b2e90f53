-- Cases say more than they did: earlier versions, to which readings are pinned, keep their words in the new shape.
update cases.version
set document = jsonb_set(
        jsonb_set(
            document,
            '{vignette}',
            jsonb_build_object(
                'complaint', document #> '{vignette,presentation}',
                'imaging', to_jsonb(''::text),
                'plan', document #> '{vignette,procedure}')),
        '{provenance}',
        (document -> 'provenance') - 'clinicallyReviewed'
            || jsonb_build_object('review', 'simulated; action key awaits physician panel'))
where document #> '{vignette,presentation}' is not null;

-- Their findings were not told apart by view: they stand with the first image.
update cases_truth.standard truth
set document = jsonb_set(
        truth.document,
        '{teaching}',
        (truth.document -> 'teaching') - 'findings' - 'teachingPoint'
            || jsonb_build_object(
                'views', jsonb_build_array(jsonb_build_object(
                    'series', 0,
                    'view', version.document #> '{views,0}',
                    'kind', 'still',
                    'decides', '',
                    'cannotDecide', '',
                    'findings', truth.document #> '{teaching,findings}',
                    'signs', '[]'::jsonb)),
                'differential', '[]'::jsonb,
                'criticalErrors', '[]'::jsonb,
                'teachingPoints', jsonb_build_array(truth.document #> '{teaching,teachingPoint}'),
                'references', (
                    select coalesce(jsonb_agg(jsonb_build_object('title', citation)), '[]'::jsonb)
                    from jsonb_array_elements(truth.document #> '{teaching,references}') citation)))
from cases.version version
where version.slug = truth.slug
  and version.version = truth.version
  and truth.document #> '{teaching,teachingPoint}' is not null;
