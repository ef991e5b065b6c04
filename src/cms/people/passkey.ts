const CANCELLED = 'Chưa dùng được khóa trong máy. Hãy thử lại, hoặc dùng mật khẩu.';

/** Whether this browser can make and use passkeys, and read the server's words about them. */
export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** Makes a passkey in this device, as the server's options say. Throws when the person declines. */
export const makePasskey = (options: Record<string, unknown>) =>
  answerOf(() =>
    navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
        options as unknown as PublicKeyCredentialCreationOptionsJSON,
      ),
    }),
  );

/** Proves with a passkey of this device who is there. Throws when the person declines. */
export const usePasskey = (options: Record<string, unknown>) =>
  answerOf(() =>
    navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
        options as unknown as PublicKeyCredentialRequestOptionsJSON,
      ),
    }),
  );

async function answerOf(ask: () => Promise<Credential | null>): Promise<Record<string, unknown>> {
  const credential = await ask().catch(() => null);
  if (!(credential instanceof PublicKeyCredential)) throw new Error(CANCELLED);
  return { ...credential.toJSON() };
}
