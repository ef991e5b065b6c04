import fc from 'fast-check';

// A fixed start, so that a change is judged by what it does and not by luck. Explore with another: SEED=42 npx vitest run
fc.configureGlobal({ seed: Number(process.env.SEED ?? 2026) });
