import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { BASE_PATH, SITE_URL } from '../../site.ts';
import type { StoredEntry } from '../../store/stored.ts';
import { Answers, type KnownAnswers } from './answers.ts';
import { ContentData, noInputs, noting, type Inputs } from './content-data.ts';
import { Pictures, notePictures } from './pictures.ts';
import { digestOfProps } from './props.ts';

declare global {
  /** What the bundled pages take for Astro's store (site-bundle.ts). */
  var wardContent: { data: ContentData; pictures: Pictures };
}

type RouteData = StaticPathsApp['manifest']['routes'][number]['routeData'];
type RouteCache = NonNullable<StaticPathsApp['routeCache']>;

/** The private parts of Astro's own app for builds that rendering needs: the comparison with `astro build` finds a release that changes them. */
interface AstroApp extends StaticPathsApp {
  routeCache: RouteCache;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
  setOptions: (options: object) => void;
  setInternals: (internals: object) => void;
}

/** A page, or another file that a route gives out. */
export interface PagePath {
  /** Names it, whatever is on it. */
  name: string;
  /** Its file in the site. */
  file: string;
  /** Digest of its parameters. */
  props: string;
  url: string;
  route: RouteData;
}

export interface RenderedPage {
  /** Undefined where a route gives out nothing. */
  bytes: Buffer | undefined;
  inputs: Inputs;
}

/** The site's pages, loaded once, for one content after the other. A process can have one: Astro's modules ask for its content by a global name. */
export class Pages {
  readonly #app: AstroApp;
  readonly #data: ContentData;
  readonly answers: Answers;
  readonly pictures: Pictures;

  static async open(entry: string): Promise<Pages> {
    globalThis.wardContent = { data: new ContentData(), pictures: new Pictures() };
    notePictures();
    const answers = new Answers(globalThis.wardContent.data);
    globalThis.answerOnce = answers.ask;
    const url = pathToFileURL(resolve(entry)).href;
    const { app } = (await import(url)) as { app: AstroApp };
    return new Pages(app, answers);
  }

  private constructor(app: AstroApp, answers: Answers) {
    this.#app = app;
    this.answers = answers;
    this.#data = globalThis.wardContent.data;
    this.pictures = globalThis.wardContent.pictures;
    const { manifest } = app;
    app.setOptions({
      logger: { options: { level: 'warn', destination: { write: tellProblem } } },
      settings: { scripts: [], config: {} },
    });
    // In a build by Astro itself the styles of a page come from the bundler; the manifest has them too.
    const pages = manifest.routes.map(({ routeData, styles }) => [
      `${routeData.route}&${routeData.component}`,
      { styles: styles.map((sheet, order) => ({ sheet, order, depth: 0 })) },
    ]);
    app.setInternals({
      pagesByKeys: new Map(pages as [string, object][]),
      entrySpecifierToBundleMap: new Map(),
    });
  }

  /** Gives the pages another content, with the answers of the one before. */
  async fill(
    content: ReadonlyMap<string, readonly StoredEntry[]>,
    before?: KnownAnswers,
  ): Promise<void> {
    this.#data.fill(content);
    this.answers.begin(before);
    this.#app.routeCache.clearAll();
    const entries = [...content.values()].flat();
    await this.pictures.fill(new Set(entries.flatMap(({ assetImports = [] }) => assetImports)));
  }

  /** Every page of this content. Of two with one address the first counts, and the other is told of. */
  async paths(): Promise<PagePath[]> {
    const all = await noting(noInputs(), () => new StaticPaths(this.#app).getAll());
    const found = new Map<string, PagePath>();
    for (const { pathname, route } of all) {
      const file = fileOf(route, pathname);
      const taken = found.get(file);
      if (taken)
        console.error(
          `[ERROR] ${route.route} is ignored because ${taken.route.route} has ${file} already.`,
        );
      else
        found.set(file, {
          name: `${route.component} ${pathname}`,
          file,
          props: this.#propsOf(route, pathname),
          url: urlOf(route, pathname),
          route,
        });
    }
    return [...found.values()];
  }

  /** Draws a page. */
  async render({ url, file, route }: PagePath): Promise<RenderedPage> {
    const inputs = noInputs();
    const bytes = await noting(inputs, async () => {
      const response = await this.#app.render(new Request(url), { routeData: route });
      if (response.status !== 200 && !(response.status === 404 && file === '404.html'))
        throw new Error(`${file} was answered with the status ${response.status}.`);
      return response.body ? Buffer.from(await response.arrayBuffer()) : undefined;
    });
    return { bytes, inputs };
  }

  #propsOf(route: RouteData, pathname: string): string {
    const paths = this.#app.routeCache.get(route)?.staticPaths;
    return paths ? digestOfProps(pathname, paths.keyed.get(pathname)?.props) : '';
  }
}

function tellProblem({ level, label, message }: Record<string, unknown>): void {
  console.error(`[${String(level).toUpperCase()}] [${String(label)}] ${String(message)}`);
}

const bare = (pathname: string) => pathname.replace(/^\/|\/$/g, '');

/** Where Astro puts what a route gives out. */
function fileOf({ type }: RouteData, pathname: string): string {
  const path = bare(pathname);
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}

/** The address that Astro renders a page under. */
function urlOf({ type }: RouteData, pathname: string): string {
  const path = bare(pathname);
  const home = SITE_URL + BASE_PATH;
  if (path === '') return home;
  return type === 'endpoint' ? home + pathname.replace(/^\//, '') : `${home}${path}/`;
}
