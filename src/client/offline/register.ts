import { OFFLINE_WORKER } from '../../core/offline.ts';

// Who saves data does not want the guides ahead of time. Safari has no word for it.
const { connection } = navigator as { connection?: { saveData?: boolean } };

// After all that the page itself needs.
if (!import.meta.env.DEV && !connection?.saveData)
  addEventListener(
    'load',
    () =>
      void navigator.serviceWorker
        ?.register(import.meta.env.BASE_URL + OFFLINE_WORKER, { updateViaCache: 'none' })
        .catch(() => undefined),
  );
