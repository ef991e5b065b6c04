import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TLS_HEADERS, headersOf, type Headers } from '../../server/http/headers.ts';
import { holesOf, observatoryScore } from '../support/observatory.ts';

const dir = mkdtempSync(join(tmpdir(), 'headers-'));
writeFileSync(join(dir, 'index.html'), '<style>p{}</style>');
afterAll(() => rmSync(dir, { recursive: true }));

const POLICY = 'content-security-policy';
const lower = (headers: Headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const kinds = Object.entries(headersOf(dir)).map(
  ([kind, headers]) => [kind, lower({ ...headers, ...TLS_HEADERS })] as const,
);
const page = kinds[0]?.[1] ?? {};

it.each(kinds)('%s: A+ by the Observatory’s rules, no hole by the CSP Evaluator', (_, headers) => {
  expect(observatoryScore(headers)).toBeGreaterThanOrEqual(125);
  expect(holesOf(headers[POLICY] ?? '')).toEqual([]);
});

describe('(what is wrong is seen)', () => {
  it.each<[string, Record<string, string | string[] | undefined>]>([
    ['no policy', { [POLICY]: undefined }],
    ['scripts in the page', { [POLICY]: "default-src 'none'; script-src 'self' 'unsafe-inline'" }],
    ['code from strings', { [POLICY]: "default-src 'none'; script-src 'self' 'unsafe-eval'" }],
    ['scripts from everywhere', { [POLICY]: "default-src 'none'; script-src *" }],
    ['no TLS for the next time', { 'strict-transport-security': undefined }],
    ['TLS for a day', { 'strict-transport-security': 'max-age=86400' }],
    ['types that are guessed', { 'x-content-type-options': undefined }],
    ['a cookie for scripts', { 'set-cookie': ['a=1; Secure'] }],
    ['frames elsewhere', { [POLICY]: "default-src 'none'", 'x-frame-options': undefined }],
  ])('%s costs points', (_, change) =>
    expect(observatoryScore({ ...page, ...change })).toBeLessThan(observatoryScore(page)),
  );
  it.each([
    "script-src 'self' 'unsafe-inline'",
    'script-src *',
    "default-src 'none'; script-src data:",
  ])('%s is a hole', (policy) => expect(holesOf(policy)).not.toEqual([]));
});
