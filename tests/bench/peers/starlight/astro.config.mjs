import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';

export default defineConfig({
  site: 'http://localhost:4321',
  trailingSlash: 'always',
  integrations: [
    starlight({
      title: 'Bình dân học vụ số',
      locales: { root: { label: 'Tiếng Việt', lang: 'vi' } },
      sidebar: [{ label: 'Hướng dẫn', items: [{ autogenerate: { directory: 'huong-dan' } }] }],
    }),
  ],
});
