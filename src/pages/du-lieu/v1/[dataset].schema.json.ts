import type { APIRoute } from 'astro';
import { z } from 'zod';
import { dataAddressOf } from '../../../core/open-data.ts';
import { datasetPaths, datasetSchema } from '../../../core/datasets.ts';
import { absoluteUrl } from '../../../site.ts';

export const getStaticPaths = datasetPaths;

/** The JSON Schema of a dataset, made from the same record that the data are checked against. */
export const GET: APIRoute<Record<string, never>, { dataset: string }> = ({
  params: { dataset },
}) =>
  Response.json({
    $id: absoluteUrl(dataAddressOf(dataset, 'schema.json')),
    ...z.toJSONSchema(datasetSchema(dataset)),
  });
