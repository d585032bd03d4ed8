import { describe, expect, it } from '@jest/globals';
import { intents, once } from './intents';

const counted = () => {
  let n = 0;
  return intents(() => `key-${(n += 1)}`);
};

describe('the key of what somebody means to do', () => {
  it('is the same for the same content, and another for another', () => {
    const { keyOf } = counted();
    const keys = [{ name: '甲' }, { name: '甲' }, { name: '乙' }, undefined, undefined].map(keyOf);
    expect(keys).toEqual(['key-1', 'key-1', 'key-2', 'key-3', 'key-3']);
  });

  it('is kept while the answer is lost, and given up with success: doing the same once more is another thing', async () => {
    const keys: string[] = [];
    const lost = [true, false, false];
    const enter = once(counted(), (_: { name: string }, key) => {
      keys.push(key);
      return lost.shift() ? Promise.reject(new Error('no answer')) : Promise.resolve(key);
    });
    await expect(enter({ name: '甲' })).rejects.toThrow('no answer');
    await enter({ name: '甲' });
    await enter({ name: '甲' });
    expect(keys).toEqual(['key-1', 'key-1', 'key-2']);
  });

  it('is another once it was done: the same name can be kept again after it was given up', () => {
    const { keyOf, done } = counted();
    const first = keyOf({ name: '甲' });
    done();
    expect([first, keyOf({ name: '甲' })]).toEqual(['key-1', 'key-2']);
  });
});
