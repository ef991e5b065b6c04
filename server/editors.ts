import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createActions } from './api/actions.ts';
import { answer } from './api/answer.ts';
import type { Approval } from './api/contract.ts';
import { isLoopback } from './api/guard.ts';
import { Pieces } from './api/pieces.ts';
import { secretDoor } from './api/secret-door.ts';
import { sendUpload } from './api/uploads.ts';
import { Approvals } from './approvals.ts';
import { Checks } from './checks/checks.ts';
import type { DataDir } from './data-dir.ts';
import { Editing } from './editing.ts';
import { sendHealth } from './health-answer.ts';
import { readHealth, type Health, type WardMachine } from './health.ts';
import type { Answer } from './http/web-server.ts';
import type { SiteBuilder } from './sites/builder.ts';
import type { People } from './people/people.ts';
import { sendRootCertificate } from './root-certificate.ts';
import { keepSchedule } from './schedule.ts';
import { stageOf } from './sites/stage.ts';
import { Drafts } from './store/drafts.ts';
import { FolderStore } from './store/folder-store.ts';
import type { GitStore } from './store/git-store.ts';
import { Proposals } from './store/proposals.ts';
import { Withdrawals } from './store/withdrawals.ts';
import { Versions } from './versions.ts';

const LISTED_ADDRESSES = 'published-addresses.txt';

/** Where editors work, and what is kept there. */
export interface EditorsOptions {
  projectDir: string;
  /** Folder for built sites. */
  sitesDir: string;
  /** Base path, with a slash on both ends. */
  base: string;
  host: string;
  /** What an editor must know to log in where there are no accounts. */
  secret: string;
  /** The content of an adopted place; the project itself when left out. */
  content?: AdoptedContent | undefined;
  /** Opens the accounts of an adopted place: that takes a second, in which readers have their pages already. */
  openPeople?: (() => Promise<People>) | undefined;
  /** What else a ward's machine has. */
  ward?: Omit<WardMachine, 'stage'> | undefined;
}

interface AdoptedContent {
  data: DataDir;
  store: GitStore;
  /** Whose word a text takes; nothing waits where it is left out. */
  approval?: Approval | undefined;
}

/** What the program answers to those who edit and to those who look after the machine. */
export interface Editors {
  answerCall: Answer;
  answerUpload: Answer;
  answerHealth: Answer;
  answerRootCertificate: Answer;
  readHealth: () => Promise<Health>;
  close: () => Promise<void>;
}

/** Opens accounts, checks and texts that wait, for a site that is shown already. */
export async function openEditors(
  { projectDir, base, host, secret, content, openPeople, sitesDir, ward }: EditorsOptions,
  builder: SiteBuilder,
): Promise<Editors> {
  const store = content?.store ?? new FolderStore(projectDir);
  const people = await openPeople?.();
  const checks = new Checks({ projectDir, contentDir: content?.store.newest });
  const editing = new Editing({
    store,
    checks,
    onPublishing: () => builder.expect(),
    listedAddresses: () => readListed(join(projectDir, LISTED_ADDRESSES)),
    judge: people && ((files, session) => people.judge(files, session, store)),
  });
  const isOn = isLoopback(host);
  const door = people?.door ?? secretDoor({ secret, cookiePath: `${base}admin/`, isOn });
  const { approval } = content ?? {};
  const drafts = approval && content && new Drafts(content.store, content.data);
  const approvals =
    drafts &&
    new Approvals({
      ...{ approval, drafts, editing },
      proposals: new Proposals(content.data),
      withdrawals: new Withdrawals(content.store, content.data),
    });
  const endSchedule = approvals && keepSchedule(approvals, builder, people?.log);
  const erasing = content && {
    data: content.data,
    store: content.store,
    projectDir,
    log: people?.log,
    rebuild: async () => {
      await builder.request();
      return builder.state.state === 'live';
    },
  };
  // Editors see what waits in the place of what it would change.
  const seen = drafts ?? store;
  const watched = {
    builder,
    sitesDir,
    waitingSaves: () => editing.waiting,
    ward: ward &&
      content && {
        ...ward,
        stage: () => stageOf(content.store.newest, content.data.lastGood),
      },
  };
  const versions = content && new Versions(content.store, seen, editing);
  const rootCertificate = content?.data.rootCertificate;
  const api = {
    actions: createActions({
      ...{ store: seen, editing, builder, approvals, versions, erasing },
      onOpened: () => {
        builder.expect();
        checks.warm();
      },
      ...{ base, watched, rootCertificate },
      pieces: new Pieces(join(sitesDir, 'incoming')),
    }),
    door,
    approval: approvals?.approval,
  };
  return {
    answerCall: (request, response) => answer(request, response, api),
    answerUpload: (request, response) => {
      const [path = ''] = (request.url ?? '').split('?');
      const below = path.slice(`${base}admin/uploads/`.length);
      return sendUpload(below, request, response, { door, store: seen });
    },
    answerHealth: (request, response) => sendHealth(request, response, watched),
    answerRootCertificate: async (_, response) => sendRootCertificate(response, rootCertificate),
    readHealth: () => readHealth(watched),
    close: async () => {
      await endSchedule?.();
      await checks.close();
    },
  };
}

const readListed = (file: string) =>
  existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
