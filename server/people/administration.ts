import { stringify } from 'csv-stringify/sync';
import type { AccessActions } from '../api/door.ts';
import type { Entrance } from './entrance.ts';

const ROWS = 100;

/** Who may work here, for administrators; who did what, for publishers. */
export const administration = (
  entrance: Entrance,
): Pick<AccessActions, 'people' | 'addPerson' | 'changePerson' | 'invite' | 'log' | 'logFile'> => ({
  people: () => entrance.roll.list(),
  addPerson: async (params, visit) => {
    const person = await entrance.roll.add(params);
    const invitation = await entrance.roll.invite(person.id);
    entrance.note(visit, 'addPerson', `${person.login}: role=${person.role}`);
    return invitation;
  },
  changePerson: async (params, visit) => {
    const person = await entrance.roll.change(params);
    const what = Object.entries(params).flatMap(([key, value]) =>
      key === 'id' || value === undefined ? [] : [`${key}=${value}`],
    );
    entrance.note(visit, 'changePerson', `${person.login}: ${what.join(', ')}`);
    return person;
  },
  invite: async ({ id }, visit) => {
    const invitation = await entrance.roll.invite(id);
    entrance.note(visit, 'invite', (await entrance.roll.get(id)).login);
    return invitation;
  },
  log: async ({ before }) => entrance.log.list(ROWS, before),
  logFile: async () => ({
    csv: stringify(entrance.log.list(Number.MAX_SAFE_INTEGER), {
      header: true,
      bom: true,
      escape_formulas: true,
      record_delimiter: 'windows',
    }),
  }),
});
