/** `authfix knowledge`: what guide authors ask: is it right, does it find what it should, what may it say, how do I begin. */
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { writeGuideSchema } from '../knowledge/guide-schema.ts';
import type { Run } from './command-line.ts';
import { addCheckCommand } from './knowledge-check.ts';
import { addImportCommand } from './knowledge-import.ts';
import { addNewCommand } from './knowledge-new.ts';
import { addPreviewCommand } from './knowledge-preview.ts';

/** Adds the command and its sub-commands to the program. */
export function addKnowledgeCommand(program: Command, run: Run): void {
  const knowledge = program.command('knowledge').description('write guides, check them and their examples');
  addNewCommand(knowledge, run);
  addImportCommand(knowledge, run);
  addCheckCommand(knowledge, run);
  addPreviewCommand(knowledge, run);
  knowledge
    .command('schema')
    .description('write guide.schema.json, by which editors complete and check guide files')
    .argument('[dir]', 'the folder with the guides (default: AUTHFIX_KNOWLEDGE_DIR)')
    .action(async (folder: string | undefined) => {
      await writeGuideSchema(folder ?? readConfig().knowledgeDir);
    });
}
