import { parentPort, workerData } from 'node:worker_threads';
import { CrewHere } from './crew.js';
import type { Message, Posting } from './crew-elsewhere.js';
import { Premises } from './premises.js';

const { config, folder, seed } = workerData as Posting;
const premises = new Premises(config, folder);
const hired = premises.ready().then(() => CrewHere.hire(premises, seed));

/** What fails here ends the thread, and is thrown where the crew was asked. */
async function answer(message: Message): Promise<void> {
  const crew = await hired;
  if (message !== 'end') return parentPort?.postMessage(await crew.day(message));
  await premises.leave();
  parentPort?.postMessage(await crew.end());
}

parentPort?.on('message', (message: Message) => void answer(message));
