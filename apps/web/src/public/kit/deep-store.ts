const NAME = 'hengzhi';
const TABLE = 'kept';

let base: Promise<IDBDatabase> | null = null;

/** The store stays open: a write costs one write to the disk, and what is typed next waits for nothing else. */
function open(): Promise<IDBDatabase> {
  return (base ??= opened().catch((error: unknown) => {
    base = null;
    throw error;
  }));
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(TABLE);
    asked.onsuccess = () => {
      // The browser closes it when the person clears what sites keep; the next write opens it anew.
      asked.result.onclose = () => (base = null);
      asked.result.onversionchange = () => {
        asked.result.close();
        base = null;
      };
      resolve(asked.result);
    };
    asked.onerror = () => reject(asked.error ?? new Error('the store of this browser does not open'));
  });
}

async function within<T>(mode: IDBTransactionMode, act: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const store = await open();
  return new Promise<T>((resolve, reject) => {
    const work = store.transaction(TABLE, mode, { durability: 'strict' });
    const asked = act(work.objectStore(TABLE));
    work.oncomplete = () => resolve(asked.result);
    work.onabort = () => reject(work.error ?? new Error('the store of this browser refused'));
  });
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
