import { expect, it } from 'vitest';
import { cmsConfig } from '../../../src/cms/config/config.ts';
import { gitHostOf } from '../../../src/cms/config/git-host.ts';

const backendOf = (setting?: string) => cmsConfig(setting).backend as unknown;

it('one setting says where the CMS keeps entries; without it that is the ward’s server', () => {
  expect(backendOf()).toMatchObject({ name: 'ward', proxy_url: '/admin/api' });
  expect(backendOf('forgejo https://git.example.org/ phuong/trang ma')).toEqual({
    ...{ name: 'forgejo', repo: 'phuong/trang', branch: 'main', app_id: 'ma' },
    ...{ api_root: 'https://git.example.org/api/v1', base_url: 'https://git.example.org' },
  });
  expect(backendOf('gitlab https://git.example.org phuong/trang ma')).toMatchObject({
    ...{ name: 'gitlab', auth_type: 'pkce', api_root: 'https://git.example.org/api/v4' },
  });
  expect(backendOf('github https://vao.example.org phuong/trang')).toEqual({
    ...{ name: 'github', repo: 'phuong/trang', branch: 'main' },
    base_url: 'https://vao.example.org',
  });
});

it.each([
  'forgejo',
  'forgejo https://git.example.org phuong/trang',
  'forgejo git.example.org phuong/trang ma',
  'gitlab https://git.example.org trang ma',
  'bitbucket https://git.example.org phuong/trang ma',
])('“%s” is refused with what it should be', (setting) =>
  expect(() => gitHostOf(setting)).toThrow(/CMS_BACKEND has to name the host/),
);
