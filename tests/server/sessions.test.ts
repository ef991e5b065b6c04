import { expect, it } from 'vitest';
import { Sessions } from '../../server/api/sessions.ts';

const HOUR = 3_600_000;

it('a session that is used lives on, one idle for eight hours is over', () => {
  let now = 0;
  const sessions = new Sessions(() => now);
  const { id } = sessions.open();
  for (const wait of [7, 7, 7]) {
    now += wait * HOUR;
    expect(sessions.find(id)?.name).toBe('Người biên tập');
  }
  now += 8 * HOUR;
  expect(sessions.find(id)).toBeUndefined();
});

it('ids cannot be guessed from one another', () => {
  const sessions = new Sessions();
  const ids = new Set(Array.from({ length: 200 }, () => sessions.open().id));
  expect(ids.size).toBe(200);
  for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(32);
});

it('a new server knows no session of the one before', () => {
  const { id } = new Sessions().open();
  expect(new Sessions().find(id)).toBeUndefined();
});
