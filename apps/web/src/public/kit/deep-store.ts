const NAME = 'hengzhi';
const TABLE = 'kept';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(TABLE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('the store of this browser does not open'));
  });
}

async function within<T>(mode: IDBTransactionMode, act: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const work = base.transaction(TABLE, mode, { durability: 'strict' });
      const asked = act(work.objectStore(TABLE));
      work.oncomplete = () => resolve(asked.result);
      work.onabort = () => reject(work.error ?? new Error('the store of this browser refused'));
    });
  } finally {
    base.close();
  }
}

/**
 * Keeps a value so that it is on the disk when this returns. A browser may hold back what goes into its local storage for
 * seconds, and a browser that is killed loses that. @returns false where the browser refuses
 */
export async function writeDeep(key: string, value: unknown): Promise<boolean> {
  try {
    if (value === null) await within<undefined>('readwrite', (table) => table.delete(key));
    else await within<IDBValidKey>('readwrite', (table) => table.put(value, key));
    return true;
  } catch (error) {
    console.info('nothing is kept on the disk of this device', error);
    return false;
  }
}

export async function readDeep(key: string): Promise<unknown> {
  try {
    return await within<unknown>('readonly', (table) => table.get(key) as IDBRequest<unknown>);
  } catch (error) {
    console.info('nothing can be read from the disk of this device', error);
    return null;
  }
}
