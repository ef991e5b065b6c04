import { toCsv } from '../../../core/open-data.ts';
import { getRecords, type DatasetRoute } from '../../../queries/open-data.ts';
import { datasetOf, datasetPaths } from '../../../core/datasets.ts';

export const getStaticPaths = datasetPaths;

/** A dataset as a table that Excel opens right. */
export const GET: DatasetRoute = async ({ params: { dataset } }) =>
  new Response(toCsv(Object.keys(datasetOf(dataset).record.shape), await getRecords(dataset)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
