import { LICENCE, dataAddressOf } from '../../../core/open-data.ts';
import { buildDay } from '../../../queries/content.ts';
import { getRecords, type DatasetRoute } from '../../../queries/open-data.ts';
import { datasetOf, datasetPaths, datasetSchema } from '../../../core/datasets.ts';
import { SAMPLE_DIR, absoluteUrl } from '../../../site.ts';

export const getStaticPaths = datasetPaths;

/** A dataset as JSON, checked against its own schema. */
export const GET: DatasetRoute = async ({ params: { dataset } }) =>
  Response.json(
    datasetSchema(dataset).parse({
      dataset,
      title: datasetOf(dataset).title,
      version: 1,
      asOf: buildDay(),
      licence: LICENCE,
      isSample: SAMPLE_DIR !== undefined,
      schema: absoluteUrl(dataAddressOf(dataset, 'schema.json')),
      records: await getRecords(dataset),
    }),
  );
