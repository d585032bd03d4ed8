import { DomainError } from '#libs/kernel';
import type { Database } from './database.js';

/**
 * A start for real work refuses a database whose clock can be shifted.
 * @throws DomainError PERSISTENCE.SIMULATION
 */
export async function refuseSimulation(database: Database): Promise<void> {
  const [row] = await database.ask<{ mode: string }>({ as: 'system' }, 'select mode from installation');
  if (row?.mode === 'simulation') {
    throw new DomainError('PERSISTENCE.SIMULATION', 'unavailable', {
      zh: '该数据库标记为推演用(时钟可拨动),不得用于办案',
      en: 'This database is marked as a simulation (its clock can be shifted) and must not serve an office',
    });
  }
}
