import { useSyncExternalStore } from 'react';
import { sendFile } from '../../parts/papers/send-file';
import { Sendings, type SendingsState } from './sendings';

/** The files of this browser tab on their way. */
export const sendings = new Sendings(sendFile);

/** What is sent from places that begin so, and what did not arrive. */
export function useSendings(places: string): SendingsState {
  const { running, failed } = useSyncExternalStore(sendings.subscribe, sendings.read);
  return {
    running: running.filter(({ place }) => place.startsWith(places)),
    failed: failed.filter(({ place }) => place.startsWith(places)),
  };
}

/** Where papers of the draft are sent from. */
export const OF_DRAFT = 'draft/';
