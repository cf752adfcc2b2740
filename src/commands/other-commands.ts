/** Every command but `start`, in the order in which the help lists them. */
import type { Command } from 'commander';
import type { Run } from './command-line.ts';
import { addDatabaseCommand } from './database.ts';
import { addDoctorCommand } from './doctor.ts';
import { addForgetCommand } from './forget.ts';
import { addInsightsCommand } from './insights.ts';
import { addKnowledgeCommand } from './knowledge.ts';
import { addManifestCommand } from './manifest.ts';
import { addMatchCommand } from './match.ts';
import { addRedactCommand } from './redact.ts';
import { addTicketsCommand } from './tickets.ts';

/** Adds them to the program. */
export function addOtherCommands(program: Command, run: Run): void {
  addMatchCommand(program, run);
  addRedactCommand(program, run);
  addKnowledgeCommand(program, run);
  addTicketsCommand(program, run);
  addInsightsCommand(program, run);
  addForgetCommand(program, run);
  addDatabaseCommand(program, run);
  addManifestCommand(program, run);
  addDoctorCommand(program, run);
}
