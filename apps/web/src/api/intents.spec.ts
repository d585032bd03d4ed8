import { describe, expect, it } from '@jest/globals';
import { intents } from './intents';

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

  it('is another once it was done: the same name can be kept again after it was given up', () => {
    const { keyOf, done } = counted();
    const first = keyOf({ name: '甲' });
    done();
    expect([first, keyOf({ name: '甲' })]).toEqual(['key-1', 'key-2']);
  });
});
