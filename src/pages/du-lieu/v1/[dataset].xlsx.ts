import { toSpreadsheet } from '../../../office-files/spreadsheet.ts';
import { getRecords, type DatasetRoute } from '../../../queries/open-data.ts';
import { datasetOf, datasetPaths } from '../../../core/datasets.ts';

export const getStaticPaths = datasetPaths;

/** A dataset as a workbook, for every Excel: no separator, no code of letters, zeros at the start stay. */
export const GET: DatasetRoute = async ({ params: { dataset } }) => {
  const { title, record } = datasetOf(dataset);
  return new Response(
    await toSpreadsheet(title, Object.keys(record.shape), await getRecords(dataset)),
  );
};
