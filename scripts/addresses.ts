import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  PUBLISHED_ADDRESSES,
  builtAddresses,
  parseAddresses,
} from '../src/integration/check-site/addresses.ts';

// Adds the pages of the built site to the list. Takes none away: people keep addresses.
const listed = existsSync(PUBLISHED_ADDRESSES)
  ? parseAddresses(readFileSync(PUBLISHED_ADDRESSES, 'utf8'))
  : [];
const all = [...new Set([...listed, ...builtAddresses(process.env.OUT_DIR ?? 'dist')])].sort();
writeFileSync(PUBLISHED_ADDRESSES, `${all.join('\n')}\n`);
console.log(
  `${PUBLISHED_ADDRESSES}: ${all.length} địa chỉ, thêm mới ${all.length - listed.length}.`,
);
