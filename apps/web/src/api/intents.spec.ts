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

  it('is its own for each of two things under way, and the success of one leaves the key of the other', async () => {
    const answers: ((lost: boolean) => void)[] = [];
    const keys: string[] = [];
    const enter = once(counted(), (name: string, key) => {
      keys.push(`${name} ${key}`);
      return new Promise<string>((done, fail) => {
        answers.push((lost) => (lost ? fail(new Error('no answer')) : done(key)));
      });
    });
    const [first, second] = [enter('甲'), enter('乙')];
    answers[0]?.(true);
    await expect(first).rejects.toThrow('no answer');
    const again = enter('甲');
    answers[2]?.(false);
    await again;
    answers[1]?.(true);
    await expect(second).rejects.toThrow('no answer');
    void enter('乙');
    void enter('甲');
    expect(keys).toEqual(['甲 key-1', '乙 key-2', '甲 key-1', '乙 key-2', '甲 key-3']);
  });

  it('is another once it was done: the same name can be kept again after it was given up', () => {
    const { keyOf, done } = counted();
    const first = keyOf({ name: '甲' });
    done(first);
    expect([first, keyOf({ name: '甲' })]).toEqual(['key-1', 'key-2']);
  });
});
