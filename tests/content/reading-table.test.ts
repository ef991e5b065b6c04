import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QUESTIONS, readReadings } from '../../scripts/reading-table.ts';
import { withProject } from '../support/changed-content.ts';

const KEYS = Object.keys(QUESTIONS);
const GUIDES = ['cai-vneid', 'goi-1022'];

/** A project whose two guides are read well: one answer asks the ward, one has no sense, the others stand in the file. */
const withReadings = (use: (projectDir: string) => void) =>
  withProject((projectDir) => {
    const questions = join(projectDir, 'src/content/ward-questions');
    mkdirSync(questions);
    mkdirSync(join(projectDir, 'docs/reading'), { recursive: true });
    writeFileSync(
      join(questions, 'u9.yaml'),
      `to: office\nquestion: Gọi mất tiền không?\nguides: [${GUIDES.join(', ')}]\n`,
    );
    for (const guide of GUIDES) read(projectDir, guide, {});
    use(projectDir);
  });

function read(projectDir: string, guide: string, changed: Record<string, unknown>): void {
  const words = guide === 'cai-vneid' ? 'Cài đúng ứng dụng.' : 'Gọi một số để hỏi mọi việc.';
  const reading = {
    ...Object.fromEntries(KEYS.map((key) => [key, words])),
    cost: { ask: 'U9' },
    takes: { none: 'done at once' },
    ...changed,
  };
  writeFileSync(join(projectDir, `docs/reading/${guide}.yaml`), JSON.stringify(reading));
}

const faultsOf = (projectDir: string) =>
  readReadings(projectDir).flatMap(({ guide, faults }) => faults.map((one) => `${guide}: ${one}`));

it('readings that stand pass, with each kind of answer', () =>
  withReadings((projectDir) => {
    expect(faultsOf(projectDir)).toEqual([]);
    const [row] = readReadings(projectDir);
    const kinds = row?.answers.map(({ kind }) => kind);
    expect(kinds).toEqual(
      KEYS.map((key) => (key === 'cost' ? 'ask' : key === 'takes' ? 'none' : 'yes')),
    );
  }));

describe('a reading that does not stand is named', () => {
  it.each([
    ['words that the guide no longer has', { end: 'Bác sẽ thấy trang chủ.' }, 'end: “Bác sẽ thấy'],
    ['words too short to find', { end: 'Cài' }, 'end'],
    [
      'a question that the letter does not ask',
      { cost: { ask: 'gia-bao-nhieu' } },
      'no question “gia-bao-nhieu”',
    ],
    ['a key that nobody asks', { colour: 'Cài đúng ứng dụng.' }, 'colour'],
    ['a question left out', { help: undefined }, 'help'],
    [
      'less than eight answers, and nothing asked',
      { cost: { none: 'free' }, who: { none: 'alone' } },
      'answers 7 of 10 and asks nothing',
    ],
  ])('%s', (_, changed, says) =>
    withReadings((projectDir) => {
      read(projectDir, 'cai-vneid', changed);
      expect(faultsOf(projectDir)).toEqual([expect.stringContaining(says)]);
    }),
  );

  it('a question that is answered, or that does not know the guide waits', () =>
    withReadings((projectDir) => {
      writeFileSync(
        join(projectDir, 'src/content/ward-questions/u9.yaml'),
        'to: office\nquestion: Gọi mất tiền không?\nguides: [cai-vneid]\n',
      );
      expect(faultsOf(projectDir)).toEqual([
        expect.stringMatching(/^goi-1022: cost: .* does not list/),
      ]);
      writeFileSync(
        join(projectDir, 'src/content/ward-questions/u9.yaml'),
        'to: office\nquestion: Gọi mất tiền không?\nguides: [cai-vneid, goi-1022]\nanswered: 2026-12-01\n',
      );
      expect(faultsOf(projectDir)).toHaveLength(2);
    }));

  it('a guide without a reading, and a reading without a guide', () =>
    withReadings((projectDir) => {
      rmSync(join(projectDir, 'docs/reading/goi-1022.yaml'));
      writeFileSync(join(projectDir, 'docs/reading/da-xoa.yaml'), '{}');
      expect(faultsOf(projectDir)).toEqual([
        'goi-1022: no file in docs/reading',
        'da-xoa: no such guide',
      ]);
    }));
});

it('the command prints the table and fails on a fault', () =>
  withReadings((projectDir) => {
    const run = () =>
      spawnSync(process.execPath, ['scripts/check-reading.ts', projectDir], { encoding: 'utf8' });
    expect(run()).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('| asks u9 |') as string,
    });
    read(projectDir, 'cai-vneid', { end: 'Bác sẽ thấy trang chủ.' });
    expect(run()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('cai-vneid: end') as string,
    });
  }));
