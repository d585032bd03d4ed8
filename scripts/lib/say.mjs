// Everything a launcher tells a person goes to standard error, so that standard output stays machine-readable.

/** One line to the person at the terminal. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A fault the person can do something about: printed as one line, without a stack. */
export class ClearFault extends Error {}

const PLAIN = {
  EACCES: 'no permission for',
  EPERM: 'no permission for',
  ENOSPC: 'the disk is full:',
  EROFS: 'read-only:',
};

function textOf(fault) {
  if (fault instanceof ClearFault) return fault.message;
  return PLAIN[fault?.code] && fault.path ? `${PLAIN[fault.code]} ${fault.path}` : (fault?.stack ?? String(fault));
}

/** Runs a script's main function; prints a ClearFault as one line, anything else with its stack, and sets the exit code. */
export async function main(body) {
  try {
    const code = await body();
    process.exitCode = code ?? 0;
  } catch (fault) {
    say(`hengzhi: ${textOf(fault)}`);
    process.exitCode = 1;
  }
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
