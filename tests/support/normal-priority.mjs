import os from 'node:os';
import { syncBuiltinESMExports } from 'node:module';

// Loaded by Node before a server: its builds, which step back for readers, keep the priority of everything else.
os.setPriority = () => {};
syncBuiltinESMExports();
