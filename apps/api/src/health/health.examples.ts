import { oneOf, orNull } from '../http/docs/shape.js';

export const HEALTHY = {
  ready: true,
  stopping: false,
  database: oneOf('up', 'down'),
  queueStore: oneOf('up', 'down'),
  canary: { ok: true, ageSeconds: orNull(12.5) },
};
