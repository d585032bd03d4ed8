import { untilStopped } from './until-stopped.js';

describe('work that must be cleared away', () => {
  const heard: string[] = [];
  const launcher = (signal: string): void => void heard.push(signal);
  beforeEach(() => {
    heard.length = 0;
    process.once('SIGTERM', launcher);
  });
  afterEach(() => process.removeListener('SIGTERM', launcher));

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('hears %s alone and ends with %d, however often it comes', async (signal, code) => {
    const work = untilStopped(async (stopped) => {
      process.emit(signal);
      process.emit(signal);
      return stopped;
    });
    expect([await work, heard]).toEqual([code, []]);
  });

  it('leaves the signals to whoever listened before, also when it fails', async () => {
    await expect(untilStopped(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    process.emit('SIGTERM');
    process.emit('SIGTERM');
    expect(heard).toHaveLength(1);
  });
});
