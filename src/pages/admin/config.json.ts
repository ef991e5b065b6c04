import type { APIRoute } from 'astro';
import { cmsConfig } from '../../cms/config/config.ts';

export const GET = (() => new Response(JSON.stringify(cmsConfig()))) satisfies APIRoute;
