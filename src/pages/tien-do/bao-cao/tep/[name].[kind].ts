import type { APIRoute, GetStaticPaths } from 'astro';
import { reportDocx } from '../../../../office-files/report-docx.ts';
import { reportXlsx } from '../../../../office-files/report-xlsx.ts';
import { getPrintedReport, getReportScopes } from '../../../../queries/printed-report.ts';
import { reportFileName } from '../../../../collections/urls.ts';

const WRITERS = { docx: reportDocx, xlsx: reportXlsx };
type Kind = keyof typeof WRITERS;

export const getStaticPaths = (async () =>
  (await getReportScopes()).flatMap((scope) =>
    Object.keys(WRITERS).map((kind) => ({
      params: { name: reportFileName(scope.unit?.id, scope.year), kind },
      props: { path: scope.path ?? '' },
    })),
  )) satisfies GetStaticPaths;

/** The table of the page beside it as a file for Word or Excel. */
export const GET: APIRoute<{ path: string }, { kind: string }> = async ({ params, props }) =>
  new Response(await WRITERS[params.kind as Kind](await getPrintedReport(props.path)));
