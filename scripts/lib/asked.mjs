// What the person asked of `npm start` by environment variables; the API and the worker check those of theirs.
import { ClearFault } from './say.mjs';

const isPort = (text) => /^\d+$/.test(text) && Number(text) > 0 && Number(text) < 65536;

/**
 * Read before anything is installed or written.
 * @returns the port asked for (null: any) and whether an empty database gets the demonstration
 * @throws ClearFault with a line for each variable that cannot be understood
 */
export function whatIsAsked({ PORT = '', HENGZHI_DEMO = '', NODE_ENV = '' }) {
  const faults = [];
  if (PORT && !isPort(PORT)) faults.push(`PORT=${PORT} is not a port number (1 to 65535).`);
  if (!['', '0', '1'].includes(HENGZHI_DEMO)) {
    faults.push(`HENGZHI_DEMO=${HENGZHI_DEMO} is neither 0 (no demo data) nor 1 (demo data).`);
  }
  if (faults.length) throw new ClearFault(faults.join('\nhengzhi: '));
  return { port: PORT ? Number(PORT) : null, demo: NODE_ENV !== 'production' && HENGZHI_DEMO !== '0' };
}
