import writeExcelFile, { type Row } from 'write-excel-file/node';
import { REPORT_COLUMNS, type PrintedReport } from '../core/progress/report-table.ts';
import { cellLines } from './cell-lines.ts';
import { withoutTime } from './same-bytes.ts';

/** Letters of each column. */
const WIDTHS = [6, 50, 26, 26, 34, 18, 22, 34, 40, 16];

/** The table as an Excel file: every cell is text or a number, never a formula; headings stay in sight. */
export async function reportXlsx({ title, lead, groups }: PrintedReport) {
  const rows: Row[] = [
    REPORT_COLUMNS.map((value) => ({ value, fontWeight: 'bold', wrap: true })),
    ...groups.flatMap((group) => [
      [{ value: group.title, type: String, fontWeight: 'bold' as const }],
      ...group.rows.map((row) => [
        { value: row.number, type: Number, alignVertical: 'top' as const },
        ...cellLines(row).map((lines) => ({
          value: lines.join('\n'),
          type: String,
          wrap: true,
          alignVertical: 'top' as const,
        })),
      ]),
    ]),
  ];
  const file = await writeExcelFile([
    {
      sheet: 'Tiến độ',
      data: rows,
      columns: WIDTHS.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    {
      sheet: 'Về bảng này',
      data: [title, ...lead].map((words) => [{ value: words, type: String }]),
    },
  ]).toBuffer();
  return withoutTime(file);
}
