import { DomainError, type Config } from '#libs/kernel';
import type { Database } from './database.js';

/**
 * A start for real work refuses a database whose clock can be shifted, and in production one in which everybody knows the
 * passwords.
 * @throws DomainError PERSISTENCE.SIMULATION, PERSISTENCE.DEMONSTRATION
 */
export async function refuseUnfit(
  database: Database,
  { allowSimulation, production }: Pick<Config, 'allowSimulation' | 'production'>,
): Promise<void> {
  const [row] = await database.ask<{ mode: string; demonstration: boolean }>(
    { as: 'system' },
    'select mode, demonstration from installation',
  );
  if (row?.mode === 'simulation' && !allowSimulation) {
    throw new DomainError('PERSISTENCE.SIMULATION', 'unavailable', {
      zh: '该数据库标记为推演用(时钟可拨动),不得用于办案',
      en: 'This database is marked as a simulation (its clock can be shifted) and must not serve an office',
    });
  }
  if (row?.demonstration && production) {
    throw new DomainError('PERSISTENCE.DEMONSTRATION', 'unavailable', {
      zh: '该数据库含有密码公开的演示账号,不得用于生产环境(NODE_ENV=production);请另建数据库',
      en: 'This database holds demo accounts whose password is public and must not serve production; use another one',
    });
  }
}
