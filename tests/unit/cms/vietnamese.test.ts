import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cmsConfig } from '../../../src/cms/config/config.ts';
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

/** Parts of Decap that this CMS does not have: other logins, approval in columns, previews elsewhere, notes, several languages, Decap's own fields for files. */
const ABSENT = new RegExp(
  `^(?:${[
    'auth\\.|workflow\\.|app\\.header\\.workflow$|collection\\.entries\\.unpublishedHeader$',
    'editor\\.(?:editorNotesPane|editorControlPane\\.i18n|editorWidgets\\.(?:image|file|datetime))\\.',
    'editor\\.editorInterface\\.toggle(?:Notes|I18n)$',
    'editor\\.editor\\.on(?:Updating|Publishing|Unpublishing|DeleteUnpublished)',
    'editor\\.editorToolbar\\.(?:statusInfo|unpublish|deleteUnpublished|deletePublished|deployPreview|publish[NA])',
    'editor\\.editorToolbar\\.(?:updating|status|saving|save|deleting)$',
    'ui\\.toast\\.(?:note|entry(?:Published|Unpublished)|onDeleteUnpublished)',
    'ui\\.toast\\.onFailTo(?:\\w+Note|LoadDeployPreview|UpdateStatus|PublishEntry|UnpublishEntry)$',
  ].join('|')})`,
);
const needed = new Map([...english].filter(([key]) => !ABSENT.test(key)));

describe('the Vietnamese of the CMS', () => {
  it('has a phrase for every phrase of Decap that it has a screen for, and no other', () => {
    expect(english.size).toBeGreaterThan(240);
    expect([...own.keys()].sort()).toEqual([...needed.keys()].sort());
  });

  it('lacks those of parts alone that the configuration leaves out', () => {
    const { collections, publish_mode, i18n, show_preview_links } = cmsConfig();
    expect([publish_mode, i18n, show_preview_links]).toEqual([undefined, undefined, false]);
    // Notes and languages are switched on in each collection.
    expect(collections.filter((one) => 'i18n' in one || 'editor' in one)).toEqual([]);
    // That the other logins and fields are not in the bundle either is held by patches.test.ts.
  });

  // Decap puts these values where a clerk needs none of them.
  const WITHOUT_VALUE = [
    'editor.editorControl.field.widgetLabel',
    'editor.editorWidgets.unknownControl.noControl',
    'editor.editorWidgets.unknownPreview.noPreview',
  ];
  it('keeps the places for names and numbers', () => {
    const changed = [...needed]
      .filter(
        ([key, text]) =>
          String(placeholdersOf(text)) !== String(placeholdersOf(own.get(key) ?? '')),
      )
      .map(([key]) => key);
    expect(changed).toEqual(WITHOUT_VALUE);
  });

  it('leaves nothing in English', () => {
    const same = [...needed]
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
