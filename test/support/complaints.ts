import { COMPLAINT } from '../../apps/api/src/complaints/complaint.examples.js';
import type { TestApp } from './app.js';

/** The complaint of the API's own document, which can be filed as it stands; a copy of one's own to change. */
export const aComplaint = () => structuredClone(COMPLAINT);

export interface Filed {
  readonly id: string;
  readonly receiptCode: string;
  readonly version: number;
}

/** Files the complaint and says what the person who filed was told. */
export async function fileComplaint(api: TestApp, change: object = {}): Promise<Filed> {
  const answer = await api.post('/api/v1/complaints').send({ ...aComplaint(), ...change });
  if (answer.status !== 201) throw new Error(`the complaint was not taken: ${answer.text}`);
  return answer.body as Filed;
}

/** The last four digits of the requester's telephone. */
export const REQUESTER_TAIL = '8000';
