import { defineConfig } from 'astro/config';
import { SHARED } from '../shared/config.mjs';

export default defineConfig(SHARED);
