/** The address that lets an editor log in. Behind the “#” the secret stays in the browser: no log, proxy or linked page ever sees it. */
export const editingAddress = (admin: string, secret: string) => `${admin}#khoa=${secret}`;

/** The secret in the part of an address behind the “#”, if it is such an address. Decap puts a slash before what it finds there. */
export const secretIn = (hash: string): string | undefined => /^#\/?khoa=(.*)$/.exec(hash)?.[1];
