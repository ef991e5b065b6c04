import { z } from 'zod';
import type { FileDiagnostic } from '../../src/core/diagnostic.ts';

const path = z.string();
/** SHA-256 of a file's bytes. */
const id = z.string();
const nothing = z.object({});

/** How long a request may take to arrive. */
export const ARRIVAL_MS = 60_000;
/** How long an answer to it may take. Whoever asks waits for both, and no longer. */
export const WORK_MS = 2 * 60_000;

/** What somebody may do, from least to most; each may do what those before may. */
export const ROLES = ['editor', 'publisher', 'administrator'] as const;
const role = z.enum(ROLES);
/** Id of a unit of the annex. */
const unit = z.string();
const user = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  role,
  unit: unit.optional(),
  /** Belongs to the office, which confirms what other units report. */
  isOffice: z.boolean(),
});
/** File below the editors' pages with the certificate of the machine's own authority: who needs it cannot log in yet. */
export const ROOT_CERTIFICATE = 'chung-chi.crt';
/** ISO time. */
const time = z.string();
/** A name to log in with: what can be typed on any phone. */
const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9.]{1,28})[a-z0-9]$/);
const person = user.extend({
  isLocked: z.boolean(),
  lastSeen: time.optional(),
  /** Until when an invitation that nobody has used yet is good. */
  invitedUntil: time.optional(),
});
/** The link that lets somebody in for the first time, or again after a forgotten password. */
const invitation = z.object({ link: z.string(), expires: time });
/** Words of the browser's passkeys, made and read by libraries on both sides. */
const passkey = z.record(z.string(), z.unknown());
const passkeyName = z.string().trim().min(1).max(60);
const secret = z.string().max(100);
const password = z.string().max(1000);
const logRow = z.object({
  id: z.number(),
  at: time,
  login: z.string(),
  name: z.string(),
  action: z.string(),
  subject: z.string(),
  address: z.string(),
});
/** Whether a publisher may publish a text of his own, or another person has to. */
export const APPROVALS = ['one', 'two'] as const;
/** A person's text, what a release of the code would change, or an entry that goes at an hour. */
const origin = z.enum(['person', 'release', 'withdrawal']);
/** Kept by its writer, shown to a publisher, to go live at an hour, or it could not at its hour. */
const draftState = z.enum(['draft', 'review', 'scheduled', 'failed']);
const note = z.object({ name: z.string(), at: time, text: z.string() });
/** A time with its zone. */
const hour = z.iso.datetime({ offset: true });
/** What anybody sees of a text that waits. */
const shown = {
  state: draftState,
  /** The hour at which it goes live, or off the site. */
  due: time.optional(),
  /** Why that could not be done at its hour. */
  failure: z.string().optional(),
  /** What people said to one another of it, the oldest first. */
  notes: z.array(note),
  /** What it changes was taken off the site meanwhile; published, it comes back. */
  isWithdrawn: z.boolean(),
};
const waiting = z.object({
  ...shown,
  path,
  origin,
  kind: z.enum(['new', 'changed', 'withdrawn']),
  /** What editors call the entry. */
  name: z.string(),
  /** Who wrote it, and when; nobody where a release did. */
  author: z.object({ name: z.string(), at: time }).optional(),
  /** Who sent it back to its writer, and why. */
  returned: z.object({ name: z.string(), at: time, reason: z.string() }).optional(),
  isOwn: z.boolean(),
  /** Whether whoever asks may publish it. */
  mayPublish: z.boolean(),
  /** What is published was changed in the same place meanwhile: somebody must read both texts. */
  isConflict: z.boolean(),
});
/** A field as the form calls it, and what changed in words. */
const difference = z.object({
  field: z.string(),
  runs: z.array(z.object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() })),
});
/** A version of the content. */
const commit = z.string().regex(/^[0-9a-f]{40}$/);
const chosen = z.array(z.object({ path, origin })).min(1).max(500);
/** Why something is erased for good, and who asked: closed lists, so that the log never says what it was. */
export const ERASURE_REASONS = ['consent', 'personal', 'rights', 'order'] as const;
export const ERASURE_ASKERS = ['person', 'family', 'ward', 'authority'] as const;
/** Without text and id when there is no such file: the CMS asks for names that are still free. */
const storedEntry = z.object({
  data: z.string().nullable(),
  file: z.object({ path, id: id.nullable() }),
  /** Whose text this is, where it is not yet published. */
  waiting: z
    .object({
      name: z.string(),
      at: time,
      reason: z.string().optional(),
      /** Whether it has never been on the site. */
      isNew: z.boolean(),
      ...shown,
    })
    .optional(),
  /** The hour at which it goes off the site. */
  withdrawAt: time.optional(),
});
const removed = z.object({
  path,
  /** The text as it was. */
  raw: z.string(),
  /** What editors call the entry. */
  name: z.string(),
  /** Who took it off, and when. */
  by: z.string(),
  at: time,
});
const mediaFile = z.object({ id: z.string(), path, name: z.string(), url: z.string() });

/** SHA-256 of a file that is sent, in hexadecimal. */
const sentId = z.string().regex(/^[0-9a-f]{64}$/);
/** A small file whole, or one whose pieces were sent before by its id. */
const sentAsset = z.union([
  z.object({ path, content: z.string(), encoding: z.literal('base64') }),
  z.object({ path, sent: sentId }),
]);
const sentFile = z.object({ path, raw: z.string().max(1_000_000) });
/** A text, and the path that it moves to: the entry's page stays at its old address too. */
const savedFile = sentFile.extend({ newPath: path.optional() });
/** Ids of the files that an editor began with, by path. A file without one is new. */
const base = z.record(path, id);

const fault: z.ZodType<FileDiagnostic> = z.object({
  severity: z.enum(['error', 'warning']),
  file: z.string(),
  entry: z.string().optional(),
  field: z.string().optional(),
  /** Leads to the field in the form. */
  path: z.array(z.union([z.string(), z.number()])).optional(),
  line: z.number().optional(),
  found: z.string().optional(),
  message: z.string(),
});
const conflict = z.object({
  path,
  /** Undefined when somebody changed the file by other means than this server. */
  last: z.object({ name: z.string(), at: z.string() }).optional(),
  /** Whether it was the same session, in another tab. */
  isOwn: z.boolean(),
  /** From what is saved now to what was sent. */
  differences: z.array(difference),
});
const buildState = z.object({
  state: z.enum(['live', 'running', 'failed']),
  /** ISO time at which this began. */
  since: z.string(),
  /** How long the build that runs will still take, by the one before. */
  secondsLeft: z.number().optional(),
  /** What keeps the newest content, or an entry of it, from the site; empty when the fault is the builder's own. */
  faults: z.array(fault).readonly(),
  /** Entries that are on their way to the site. */
  building: z.array(path).readonly(),
  message: z.string(),
});

/** Whose change came first, when two people save the same file. */
export type Conflict = z.output<typeof conflict>;
/** What editors see of the site behind their saves. */
export type BuildState = z.output<typeof buildState>;
export type Role = (typeof ROLES)[number];
export type User = z.output<typeof user>;
/** Whether somebody works for a unit alone, and sees and reports nothing but its tasks. */
export const isOfUnit = ({ role, unit, isOffice }: Pick<User, 'role' | 'unit' | 'isOffice'>) =>
  role === 'editor' && unit !== undefined && !isOffice;
export type Approval = (typeof APPROVALS)[number];
/** Whether what somebody saves in a collection goes live at once. A report does: it speaks in its unit's name, and counts with the office's word. */
export const publishesAlone = (
  { role }: Pick<User, 'role'>,
  collection: string,
  approval: Approval | undefined,
): boolean =>
  approval === undefined || collection === 'reports' || (role !== 'editor' && approval === 'one');
export type Waiting = z.output<typeof waiting>;
export type Removed = z.output<typeof removed>;
export type Person = z.output<typeof person>;
export type LogRow = z.output<typeof logRow>;
export type StoredEntry = z.output<typeof storedEntry>;
export type MediaFile = z.output<typeof mediaFile>;
export type SentAsset = z.input<typeof sentAsset>;

/** How people come in, and who they are. */
const ACCESS = {
  // Whatever is no secret opens nothing.
  login: {
    params: z.object({ secret: z.string().nullable().catch(null) }),
    result: z.object({ user }),
  },
  me: {
    params: nothing,
    /** By account: with a name and a password, else by the secret of the address. */
    result: z.object({
      user: user.nullable(),
      isByAccount: z.boolean(),
      /** Left out where nothing waits for anybody. */
      approval: z.enum(APPROVALS).optional(),
    }),
  },
  logout: { params: nothing, result: nothing },
  signIn: { params: z.object({ login: z.string().max(100), password }), result: nothing },
  signInCode: { params: z.object({ code: z.string().max(30) }), result: z.object({ user }) },
  passkeyOptions: { params: nothing, result: passkey },
  signInPasskey: { params: z.object({ response: passkey }), result: z.object({ user }) },
  invitation: {
    params: z.object({ secret }),
    result: z.object({ name: z.string(), login: z.string(), expires: time }),
  },
  acceptPassword: {
    params: z.object({ secret, password }),
    /** What the app for codes wants to know, and the codes for the day on which the phone is lost. */
    result: z.object({ uri: z.string(), key: z.string(), codes: z.array(z.string()) }),
  },
  acceptCode: {
    params: z.object({ secret, password, code: z.string().max(30) }),
    result: z.object({ user }),
  },
  acceptPasskeyOptions: { params: z.object({ secret }), result: passkey },
  acceptPasskey: {
    params: z.object({ secret, response: passkey }),
    result: z.object({ user }),
  },
  sessions: {
    params: nothing,
    result: z.array(
      z.object({
        since: time,
        lastSeen: time,
        address: z.string(),
        browser: z.string(),
        isThis: z.boolean(),
      }),
    ),
  },
  endSessions: { params: nothing, result: nothing },
  passkeys: {
    params: nothing,
    result: z.object({
      passkeys: z.array(z.object({ id: z.string(), name: z.string(), since: time })),
      /** Whether a password with codes is another way in. */
      hasPassword: z.boolean(),
    }),
  },
  addPasskeyOptions: { params: nothing, result: passkey },
  addPasskey: { params: z.object({ response: passkey, name: passkeyName }), result: nothing },
  renamePasskey: { params: z.object({ id: z.string(), name: passkeyName }), result: nothing },
  removePasskey: { params: z.object({ id: z.string() }), result: nothing },
  people: { params: nothing, result: z.array(person) },
  addPerson: {
    params: z.object({
      login,
      name: z.string().trim().min(2).max(80),
      role,
      unit: unit.nullable(),
    }),
    result: invitation,
  },
  changePerson: {
    params: z.object({
      id: z.string(),
      role: role.optional(),
      unit: unit.nullable().optional(),
      isLocked: z.boolean().optional(),
    }),
    result: person,
  },
  invite: { params: z.object({ id: z.string() }), result: invitation },
  log: {
    params: z.object({ before: z.number().optional() }),
    result: z.array(logRow),
  },
  logFile: { params: nothing, result: z.object({ csv: z.string() }) },
};

/** Content, and the site behind it. */
const EDITING = {
  entriesByFolder: { params: z.object({ folder: z.string() }), result: z.array(storedEntry) },
  /** What the entries of a folder hold, with their running text as “body”: an old phone would need seconds to read them all. */
  entriesData: {
    params: z.object({ folder: z.string() }),
    result: z.array(z.object({ slug: z.string(), data: z.record(z.string(), z.unknown()) })),
  },
  entriesByFiles: {
    params: z.object({ files: z.array(z.object({ path })).max(50) }),
    result: z.array(storedEntry),
  },
  getEntry: { params: z.object({ path }), result: storedEntry },
  getMedia: { params: nothing, result: z.array(mediaFile) },
  getMediaFile: { params: z.object({ path }), result: mediaFile },
  persistEntry: {
    params: z.object({
      dataFiles: z.array(savedFile).min(1).max(20),
      assets: z.array(sentAsset).max(50).default([]),
      base: base.default({}),
      /** Kept beside what is published, as far as it is: no publisher is asked yet. */
      isDraft: z.boolean().default(false),
    }),
    /** It waits, or it is on its way to the site. */
    result: z.object({ ids: z.record(path, id), isWaiting: z.boolean() }),
  },
  /** What would stand in the way of a text, beside all others; `uploads` are those that would come with it. */
  review: {
    params: z.object({ file: savedFile, uploads: z.array(path).max(50) }),
    result: z.array(fault),
  },
  persistMedia: { params: z.object({ asset: sentAsset }), result: mediaFile },
  sendPiece: {
    /** What comes after the bytes before "from", in base64; nothing asks how much is there. */
    params: z.object({ id: sentId, from: z.number().int().min(0), content: z.string() }),
    result: z.object({ received: z.number() }),
  },
  deleteFiles: {
    params: z.object({ paths: z.array(path).min(1).max(50), base: base.default({}) }),
    result: nothing,
  },
  /** Entries that were taken off the site within thirty days and are not back, the newest first. */
  removed: { params: nothing, result: z.array(removed) },
  waiting: { params: nothing, result: z.array(waiting) },
  compare: {
    params: z.object({ path, origin }),
    /** The fields that differ from what is published. */
    result: z.array(difference),
  },
  publishWaiting: { params: z.object({ chosen }), result: nothing },
  /** What a release proposed stays as the ward has it; a person's text is forgotten. */
  discardWaiting: { params: z.object({ chosen }), result: nothing },
  sendBack: {
    params: z.object({ path, reason: z.string().trim().min(1).max(300) }),
    result: nothing,
  },
  /** What is said to whoever else works on a text that waits. */
  addNote: {
    params: z.object({ path, text: z.string().trim().min(1).max(500) }),
    result: nothing,
  },
  /** When a text that waits goes live, or when an entry goes off the site; null for no longer. */
  schedule: {
    params: z.object({ path, origin: origin.exclude(['release']), at: hour.nullable() }),
    result: nothing,
  },
  /** What was published of an entry, the newest first. */
  versions: {
    params: z.object({ path }),
    result: z.array(z.object({ commit: z.string(), name: z.string(), at: time })),
  },
  /** An earlier version: what would change if it came back, and its text; null where the entry was not there. */
  readVersion: {
    params: z.object({ path, commit }),
    result: z.object({ differences: z.array(difference), raw: z.string().nullable() }),
  },
  /** Takes one publication of an entry back; what came later stays. */
  undo: { params: z.object({ path, commit }), result: nothing },
  erasable: { params: nothing, result: z.array(path) },
  erase: {
    params: z.object({
      path,
      /** Of a text; of an upload the whole file goes. */
      words: z.string().max(300).optional(),
      reason: z.enum(ERASURE_REASONS),
      askedBy: z.enum(ERASURE_ASKERS),
    }),
    /** The day until which older backups still hold it, and what is still to be seen to. */
    result: z.object({ until: z.string(), warning: z.string().optional() }),
  },
  buildState: { params: nothing, result: buildState },
  health: {
    params: nothing,
    result: z.object({
      rows: z.array(z.object({ name: z.string(), value: z.string() })),
      /** What somebody has to see to. */
      warnings: z.array(z.string()),
      /** What the owner's record lacks before the site is the ward's own. */
      missing: z.array(z.string()).readonly(),
      /** Fingerprint of the machine's own authority, where colleagues' devices have to trust one. */
      authority: z.string().optional(),
    }),
  },
};

const ACTIONS = { ...ACCESS, ...EDITING };

type Actions = typeof ACTIONS;
/** What a door answers. */
export type AccessAction = Exclude<keyof typeof ACCESS, 'me'>;
export type EditingAction = keyof typeof EDITING;
export type ActionName = keyof Actions;
/** What the server gets with an action. */
export type Params<A extends ActionName> = z.output<Actions[A]['params']>;
/** What the CMS sends with it. */
export type SentParams<A extends ActionName> = z.input<Actions[A]['params']>;
export type Result<A extends ActionName> = z.output<Actions[A]['result']>;

/** Decap's proxy protocol and what this site adds to it: all that the CMS may ask of the server, and what it gets. */
export const CONTRACT: {
  readonly [A in ActionName]: {
    readonly params: z.ZodType<Params<A>, SentParams<A>>;
    readonly result: z.ZodType<Result<A>>;
  };
} = ACTIONS;

/** Body of a request. */
export const call = z.object({ action: z.string(), params: z.unknown().default({}) });

/** Body of an answer that is no result. The message is for the editor. */
export const failure = z.object({
  error: z.string(),
  /** Places to be mended, when the content is what is wrong. */
  faults: z.array(fault).readonly().optional(),
  conflict: conflict.optional(),
});
export type Failure = z.output<typeof failure>;
