import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Pieces } from '../../server/api/pieces.ts';
import { MAX_UPLOAD_BYTES } from '../../src/core/picture-kind.ts';
import { picture } from '../fixtures/uploads/make.ts';
import { startSmall } from '../support/small-publishing.ts';

const PERSON = 'bien-tap';
const idOf = (bytes: Buffer) => hash('sha256', bytes);

let dir: string;
let pieces: Pieces;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'pieces-'));
  pieces = new Pieces(join(dir, 'incoming'));
});
afterEach(() => rmSync(dir, { recursive: true }));

describe('a file in pieces', () => {
  const file = Buffer.from('một tệp đến từng phần');
  const id = idOf(file);
  const send = (from: number, bytes: Buffer, person = PERSON) =>
    pieces.add(person, { id, from, bytes });

  it('is whole when its last piece has come, in whatever pieces', () => {
    expect(send(0, Buffer.alloc(0))).toBe(0);
    expect(send(0, file.subarray(0, 5))).toBe(5);
    expect(send(5, file.subarray(5))).toBe(file.length);
    expect(pieces.read(PERSON, id)).toEqual(file);
  });

  it('goes on from where it stopped, also after the server was started anew', () => {
    send(0, file.subarray(0, 5));
    pieces = new Pieces(join(dir, 'incoming'));
    expect(send(0, Buffer.alloc(0))).toBe(5);
    expect(send(5, file.subarray(5))).toBe(file.length);
    expect(pieces.read(PERSON, id)).toEqual(file);
  });

  it('takes a piece once, though its answer was lost and it comes again', () => {
    send(0, file.subarray(0, 5));
    expect(send(0, file.subarray(0, 5))).toBe(5);
    expect(send(9, file.subarray(9))).toBe(5);
    send(5, file.subarray(5));
    expect(pieces.read(PERSON, id)).toEqual(file);
  });

  it('is nobody else’s', () => {
    send(0, file);
    expect(send(0, Buffer.alloc(0), 'nguoi-khac')).toBe(0);
    expect(() => pieces.read('nguoi-khac', id)).toThrow('chưa gửi xong');
    expect(() => pieces.read('../bien-tap', id)).toThrow('chưa gửi xong');
  });

  it('that is not what its id says is refused, and begins anew', () => {
    send(0, Buffer.from('khác'));
    expect(() => pieces.read(PERSON, id)).toThrow('chưa gửi xong');
    expect(send(0, Buffer.alloc(0))).toBe(0);
  });

  it('is refused when it grows larger than an upload may be', () => {
    const half = Buffer.alloc(MAX_UPLOAD_BYTES / 2 + 1);
    send(0, half);
    expect(() => send(half.length, half)).toThrow('nặng');
  });

  it('is given up after a day, and the oldest where somebody has too many on the way', () => {
    const sendOther = (name: string, size: number) => {
      const bytes = Buffer.alloc(size, name);
      pieces.add(PERSON, { id: idOf(bytes), from: 0, bytes });
    };
    send(0, file);
    const [folder = ''] = readdirSync(join(dir, 'incoming'));
    const old = join(dir, 'incoming', folder, id);
    utimesSync(old, Date.now() / 1000 - 90_000, Date.now() / 1000 - 90_000);
    sendOther('a', 10);
    expect(existsSync(old)).toBe(false);
    for (const name of 'bcdefgh') sendOther(name, MAX_UPLOAD_BYTES);
    const kept = readdirSync(join(dir, 'incoming', folder)).length;
    expect(kept).toBeGreaterThan(3);
    expect(kept).toBeLessThan(8);
  });
});

it('an entry takes the photo that was sent before it, and nothing of it stays on the way', async () => {
  const server = await startSmall();
  try {
    await server.logIn();
    const photo = await picture(640, 480).jpeg().toBuffer();
    const id = idOf(photo);
    const send = (from: number, bytes: Buffer) =>
      server.call('sendPiece', { id, from, content: bytes.toString('base64') });
    const asset = { path: 'src/assets/uploads/2026/11/tung-phan.jpg', sent: id };
    const early = await server.call('persistMedia', { asset });
    expect([early.status, early.body.error]).toEqual([
      422,
      expect.stringContaining('chưa gửi xong'),
    ]);
    const half = Math.floor(photo.length / 2);
    await send(0, photo.subarray(0, half));
    expect((await send(half, photo.subarray(half))).body).toEqual({ received: photo.length });
    expect((await server.call('persistMedia', { asset })).status).toBe(200);
    expect(existsSync(join(server.project, asset.path))).toBe(true);
    const incoming = join(server.project, '.cache/sites/incoming');
    expect(readdirSync(incoming).flatMap((name) => readdirSync(join(incoming, name)))).toEqual([]);
    for (const bad of ['../../x', 'A'.repeat(64), ''])
      expect((await server.call('sendPiece', { id: bad, from: 0, content: '' })).status).toBe(422);
  } finally {
    await server.stop();
  }
});
