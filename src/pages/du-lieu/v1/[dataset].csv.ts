import type { APIRoute } from 'astro';
import { toCsv } from '../../../lib/open-data.ts';
import { getRecords } from '../../../queries/open-data.ts';
import { DATASETS, type DatasetName } from '../../../schemas/open-data.ts';

export const getStaticPaths = () =>
  Object.keys(DATASETS).map((dataset) => ({ params: { dataset } }));

/** A dataset as a table that Excel opens right. */
export const GET: APIRoute<Record<string, never>, { dataset: DatasetName }> = async ({
  params: { dataset },
}) =>
  new Response(toCsv(Object.keys(DATASETS[dataset].record.shape), await getRecords(dataset)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
