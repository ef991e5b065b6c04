import { z } from 'zod';
import { dataAddressOf } from '../../../core/open-data.ts';
import { datasetPaths, datasetSchema } from '../../../core/datasets.ts';
import type { DatasetRoute } from '../../../queries/open-data.ts';
import { absoluteUrl } from '../../../site.ts';

export const getStaticPaths = datasetPaths;

/** The JSON Schema of a dataset, made from the same record that the data are checked against. */
export const GET: DatasetRoute = ({ params: { dataset } }) =>
  Response.json({
    $id: absoluteUrl(dataAddressOf(dataset, 'schema.json')),
    ...z.toJSONSchema(datasetSchema(dataset)),
  });
