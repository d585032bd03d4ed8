import { pathToFileURL } from 'node:url';

/** The only look at the environment; `readConfig` makes sense of it. */
export const environment = (): NodeJS.ProcessEnv => process.env;

/** True for the file that Node was started with. */
export const isMain = (url: string): boolean =>
  process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href;
