import { createHash, randomBytes } from 'node:crypto';
import type { Auth } from './auth.ts';

const INVITED_MS = 72 * 3_600_000;
const INVITATION = 'invitation-';

interface StoredInvitation {
  /** Id of the person. */
  value: string;
  expiresAt: Date;
}

/** Whom a link lets in, for 72 hours and once. Of its secret only the hash is kept. */
export class Invitations {
  private readonly auth: Auth;

  constructor(auth: Auth) {
    this.auth = auth;
  }

  /** Makes a new secret for a person; an older one ends. */
  async create(person: string): Promise<{ secret: string; expiresAt: Date }> {
    const { adapter, internalAdapter } = await this.auth.$context;
    await adapter.deleteMany({
      model: 'verification',
      where: [
        { field: 'value', value: person },
        { field: 'identifier', operator: 'starts_with', value: INVITATION },
      ],
    });
    const secret = randomBytes(24).toString('base64url');
    const expiresAt = new Date(Date.now() + INVITED_MS);
    await internalAdapter.createVerificationValue({
      identifier: INVITATION + hashOf(secret),
      value: person,
      expiresAt,
    });
    return { secret, expiresAt };
  }

  /** Whom a secret is for, by its hash; undefined when it is used, replaced or too old. Looking uses nothing up. */
  async find(hash: string): Promise<{ person: string; expiresAt: Date } | undefined> {
    const { internalAdapter } = await this.auth.$context;
    const found = await internalAdapter.findVerificationValue(INVITATION + hash);
    if (!found || found.expiresAt.getTime() <= Date.now()) return undefined;
    return { person: found.value, expiresAt: found.expiresAt };
  }

  /** Uses a secret up. False when somebody was faster. */
  async use(hash: string): Promise<boolean> {
    const { internalAdapter } = await this.auth.$context;
    return (await internalAdapter.consumeVerificationValue(INVITATION + hash)) !== null;
  }

  /** Until when the secrets that nobody has used yet are good, by person. */
  async open(): Promise<ReadonlyMap<string, Date>> {
    const { adapter } = await this.auth.$context;
    const found = await adapter.findMany<StoredInvitation>({
      model: 'verification',
      where: [
        { field: 'identifier', operator: 'starts_with', value: INVITATION },
        { field: 'expiresAt', operator: 'gt', value: new Date() },
      ],
    });
    return new Map(found.map(({ value, expiresAt }) => [value, expiresAt]));
  }
}

/** What is kept of an invitation's secret. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');
