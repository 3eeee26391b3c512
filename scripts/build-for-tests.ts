import { build } from './start/build';

/* `npm run build:test`: the extension for both engines as tests use it, with open shadow roots. */
for (const engine of ['chromium', 'firefox'] as const) console.log(build(engine, 'test'));
