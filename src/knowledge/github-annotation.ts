/** A problem as a line that GitHub Actions shows beside the changed file. */
import type { Problem } from './problem.ts';

/** Takes a problem and returns a workflow command (docs.github.com, workflow commands, "Setting an error message"). */
export function githubAnnotation({ file, line, column, message, severity }: Problem): string {
  return `::${severity} file=${property(file)},line=${line},col=${column}::${data(message)}`;
}

// The runner decodes these and no others (actions/toolkit, packages/core/src/command.ts).
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
