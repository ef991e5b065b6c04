import { describe, expect, it } from 'vitest';
import {
  answeredWith,
  readChoices,
  tellAnswered,
  writeChoices,
} from '../../../src/core/choices.ts';

const questions = [{ name: 'chu-to' }, { name: 'vneid' }, { name: 'ma-qr' }];
const choices = new Map([
  ['vneid', 'alone'],
  ['ma-qr', 'unknown'],
  ['cau-da-bo', 'unknown'],
]);

describe('answers', () => {
  it('are told by what was answered, in the order of the questions', () => {
    const all = new Map(questions.map(({ name }) => [name, 'helped']));
    expect(answeredWith(questions, all, 'helped')).toEqual(questions);
    expect(answeredWith(questions, choices, 'alone')).toEqual([{ name: 'vneid' }]);
  });
  it('to a question that is gone are nobody’s', () =>
    expect(answeredWith(questions, choices, 'unknown')).toEqual([{ name: 'ma-qr' }]));
  it('that were not given are in no group', () =>
    expect(
      ['unknown', 'helped', 'alone', 'teaches'].flatMap((answer) =>
        answeredWith(questions, choices, answer),
      ),
    ).not.toContainEqual({ name: 'chu-to' }));
  it('are counted, not marked', () => {
    expect(tellAnswered(2, 3)).toBe('Bác đã trả lời 2 trong 3 câu.');
    expect(tellAnswered(3, 3)).toBe('Bác đã trả lời đủ 3 câu.');
  });
});

describe('what a phone keeps', () => {
  it('is read as it was written, quotes and marks included', () => {
    const ticks = new Map([['Mở “Ví giấy tờ”, \\ "xem"', 'on']]);
    expect(readChoices(writeChoices(ticks))).toEqual(ticks);
  });
  it.each([null, '', '{', '{"a":"b"}', '7', 'null', '[1,"a",[2,3],["a"],["a","b","c"],null]'])(
    'is nothing where it is %j',
    (text) => expect(readChoices(text).size).toBe(0),
  );
  it('is what of it can be read', () =>
    expect(readChoices('[["a","b"],["c",1]]')).toEqual(new Map([['a', 'b']])));
});
