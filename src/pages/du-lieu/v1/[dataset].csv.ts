import type { APIRoute } from 'astro';
import { toCsv } from '../../../core/open-data.ts';
import { getRecords } from '../../../queries/open-data.ts';
import { datasetOf, datasetPaths } from '../../../core/datasets.ts';

export const getStaticPaths = datasetPaths;

/** A dataset as a table that Excel opens right. */
export const GET: APIRoute<Record<string, never>, { dataset: string }> = async ({
  params: { dataset },
}) =>
  new Response(toCsv(Object.keys(datasetOf(dataset).record.shape), await getRecords(dataset)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
