import type { Day } from '../../lib/dates.ts';
import { walkFields } from '../../lib/fields.ts';
import { findPersonalData } from '../../lib/personal-data.ts';
import { findBodyFaults } from '../../lib/review/body-rules.ts';
import { reviewEntry, type Remark } from '../../lib/review/index.ts';
import { bodyText } from '../../lib/review/text.ts';
import { explainIssues } from '../../lib/schema-issues.ts';
import { readFieldText } from '../../markdown/field-faults.ts';
import { parseBody, parseInline } from '../../markdown/parse-in-browser.ts';
import { COLLECTIONS, isCollection, type CollectionRules } from '../../collections/index.ts';
import { SETTINGS, SETTINGS_CONTACTS, type SettingName } from '../../collections/settings.ts';
import { cleanEntry, fieldsOf } from '../format/entry.ts';
import { fieldLabel } from './label.ts';

/** A remark with the name of its field, as the form shows it. */
export type LabelledRemark = Remark & { field: string };

/** All that the build would refuse or advise about an entry, as far as one entry can tell, and what has passed by `today`. `data` has its body under "body". */
export function reviewDraft(
  collection: string,
  slug: string,
  data: Record<string, unknown>,
  today?: Day,
): LabelledRemark[] {
  const rules = rulesOf(collection, slug);
  if (!rules) return [];
  const { body: written, ...fields } = fieldsOf(cleanEntry(data, rules.format));
  const isMdx = rules.format === 'mdx';
  const parsed = rules.schema.safeParse(fields);
  const texts = walkFields(rules.schema, fields);
  const body = isMdx ? parseBody(String(written ?? '')) : undefined;
  const remarks: Remark[] = [
    ...(parsed.success
      ? []
      : explainIssues(parsed.error, fields).map(({ path, message }) => refusal(path, message))),
    ...texts.flatMap((field) =>
      readFieldText(field, parseInline).faults.map((message) => refusal(field.path, message)),
    ),
    ...(body
      ? body.faults.map(({ line, message }) => ({ ...refusal(['body'], message), line }))
      : []),
    ...(body
      ? findBodyFaults(rules, parsed.success ? parsed.data : undefined, body).map((message) =>
          refusal(['body'], message),
        )
      : []),
    ...[
      ...texts.filter(({ path }) => !rules.contacts?.includes(String(path.at(-1)))),
      { path: ['body'], value: isMdx ? String(written ?? '') : '' },
    ].flatMap(({ path, value }) => personalRemarks(path, value)),
    ...reviewEntry({
      collection,
      data: fields,
      fields: texts,
      body: body && bodyText(body.parts),
      today,
    }),
  ];
  return withoutTwins(remarks)
    .map((remark) => ({ ...remark, field: fieldLabel(rules.schema, remark.path) }))
    .sort((a, b) => Number(a.level === 'advise') - Number(b.level === 'advise'));
}

const refusal = (path: PropertyKey[], message: string): Remark => ({
  level: 'refuse',
  path,
  message,
});

const personalRemarks = (path: PropertyKey[], text: string): Remark[] =>
  findPersonalData(text.normalize('NFC')).map(({ level, message }) => ({ level, path, message }));

/** One remark a place is enough: what the schema refuses is not judged as well. */
function withoutTwins(remarks: readonly Remark[]): Remark[] {
  return [
    ...new Map(
      remarks
        .toReversed()
        .map((remark) => [
          `${remark.path.join('.')} ${remark.line ?? ''} ${remark.message}`,
          remark,
        ]),
    ).values(),
  ].toReversed();
}

type DraftRules = Pick<CollectionRules, 'format' | 'schema' | 'body' | 'maxWords' | 'contacts'>;

function rulesOf(collection: string, slug: string): DraftRules | undefined {
  if (isCollection(collection)) return COLLECTIONS[collection];
  const setting = Object.hasOwn(SETTINGS, slug) ? SETTINGS[slug as SettingName] : undefined;
  return (
    setting && {
      format: 'yaml',
      schema: setting.schema as unknown as CollectionRules['schema'],
      contacts: SETTINGS_CONTACTS,
    }
  );
}
