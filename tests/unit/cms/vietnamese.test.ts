import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vietnamese } from '../../../src/cms/vietnamese.ts';

interface Phrases {
  [key: string]: string | Phrases;
}

const flatten = (phrases: Phrases, path = ''): [string, string][] =>
  Object.entries(phrases).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  );
const placeholdersOf = (text: string) => [...new Set(text.match(/%\{\w+\}/g))].sort();

const file = join('node_modules/decap-cms-locales/dist/esm/en/index.js');
const english = new Map(
  flatten(
    (
      (await import(
        /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(readFileSync(file, 'utf8'))}`
      )) as { default: Phrases }
    ).default,
  ),
);
const own = new Map(flatten(vietnamese));

describe('the Vietnamese of the CMS', () => {
  it('has a phrase for every phrase of Decap, and no other', () => {
    expect(english.size).toBeGreaterThan(240);
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  // Decap puts these values where a clerk needs none of them.
  const WITHOUT_VALUE = [
    'editor.editorControl.field.widgetLabel',
    'editor.editorWidgets.unknownControl.noControl',
    'editor.editorWidgets.unknownPreview.noPreview',
    'editor.editorWidgets.datetime.setToNow',
  ];
  it('keeps the places for names and numbers', () => {
    const changed = [...english]
      .filter(
        ([key, text]) =>
          String(placeholdersOf(text)) !== String(placeholdersOf(own.get(key) ?? '')),
      )
      .map(([key]) => key);
    expect(changed).toEqual(WITHOUT_VALUE);
  });

  it('leaves nothing in English', () => {
    const same = [...english]
      .filter(
        ([key, text]) => own.get(key) === text && /[a-z]{3}/i.test(text.replace(/%\{\w+\}/g, '')),
      )
      .map(([, text]) => text);
    expect(same).toEqual([]);
  });

  it('is written in whole letters, “xóa” and “hủy” rather than “xoá” and “huỷ”', () => {
    const texts = [...own.values()];
    expect(texts.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
    expect(
      texts.filter((text) => /o[áàảãạéèẻẽẹ](?!\p{L})|(?<!q)u[ýỳỷỹỵ](?!\p{L})/iu.test(text)),
    ).toEqual([]);
  });
});
