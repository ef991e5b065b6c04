import { formatDiagnostics } from '../src/core/diagnostic.ts';
import { checkHistory } from './history.ts';
import { stop } from './stop.ts';

// Says whether a published report was changed or deleted; exit code 1 when one was. Without Git it can only say that it does not know.
const { faults, note } = checkHistory();
if (note) console.warn(note);
if (faults.length > 0) stop(formatDiagnostics(faults));
if (!note) console.log('Báo cáo đã đăng còn nguyên như khi đăng.');
