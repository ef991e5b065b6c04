import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  convertMillimetersToTwip,
} from 'docx';
import { REPORT_COLUMNS, type PrintedReport } from '../core/progress/report-table.ts';
import { cellLines } from './cell-lines.ts';
import { withoutTime } from './same-bytes.ts';

/** Millimetres of each column: A4 landscape between margins of 15 mm. */
const WIDTHS = [9, 54, 26, 26, 34, 18, 22, 34, 30, 14];
const MARGIN = convertMillimetersToTwip(15);
/** Half points. The lettering of office papers (Decree 30/2020/NĐ-CP, annex I). */
const [TEXT, SMALL] = [26, 16];
const FONT = 'Times New Roman';

/** The table as a Word file: A4 landscape, headings on every page, no row cut in two. */
export async function reportDocx({ title, lead, groups, day }: PrintedReport) {
  const table = new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: WIDTHS.map(convertMillimetersToTwip),
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: REPORT_COLUMNS.map((name, index) => cell([name], index, { bold: true })),
      }),
      ...groups.flatMap((group) => [
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              columnSpan: REPORT_COLUMNS.length,
              children: [line(group.title, { bold: true, keepNext: true })],
            }),
          ],
        }),
        ...group.rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: [[String(row.number)], ...cellLines(row)].map((lines, index) =>
                cell(lines, index),
              ),
            }),
        ),
      ]),
    ],
  });
  const document = new Document({
    title,
    creator: '',
    styles: {
      default: { document: { run: { font: FONT, size: TEXT, language: { value: 'vi' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            // The library turns the two round itself for a landscape page.
            size: {
              orientation: PageOrientation.LANDSCAPE,
              width: convertMillimetersToTwip(210),
              height: convertMillimetersToTwip(297),
            },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        children: [
          line(title, { bold: true, size: TEXT, alignment: AlignmentType.CENTER }),
          ...lead.map((words) => line(words, { size: TEXT })),
          table,
        ],
      },
    ],
  });
  return withoutTime(await Packer.toBuffer(document), day);
}

const cell = (lines: readonly string[], index: number, look?: Look) =>
  new TableCell({
    width: { size: convertMillimetersToTwip(WIDTHS[index] ?? 0), type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    children: (lines.length > 0 ? lines : ['']).map((words) => line(words, look)),
  });

interface Look {
  bold?: boolean;
  size?: number;
  keepNext?: boolean;
  alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

const line = (words: string, { bold = false, size = SMALL, ...paragraph }: Look = {}) =>
  new Paragraph({ ...paragraph, children: [new TextRun({ text: words, bold, size })] });
