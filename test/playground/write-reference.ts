/** `npm run reference`: writes docs/playground-reference.md anew. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { referencePage } from './reference.ts';

writeFileSync(fileURLToPath(new URL('../../docs/playground-reference.md', import.meta.url)), referencePage());
