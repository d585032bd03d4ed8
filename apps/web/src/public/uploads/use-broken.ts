import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { abandon, type Target, type UploadReceipt } from '../../parts/papers/send-file';
import { unfinishedAt, type Unfinished } from '../../parts/papers/unfinished';
import { useSendings } from './use-sendings';

export interface Broken {
  /** Files that were being sent when the browser was closed, and have neither arrived nor been chosen again. */
  readonly files: readonly Unfinished[];
  readonly drop: UseMutationResult<UploadReceipt | null, Error, Unfinished>;
}

/**
 * What was chosen to be sent and never arrived, nor is on its way: it must not be left out unseen.
 * @param places where files for it are sent from
 * @param received told where one had arrived after all
 */
export function useBroken(
  target: Target | null,
  places: string,
  received: (receipt: UploadReceipt) => void = () => undefined,
): Broken {
  const { running, failed } = useSendings(places);
  const drop = useMutation({
    mutationFn: (one: Unfinished) => abandon(one, target?.proof ?? {}),
    onSuccess: (receipt) => (receipt ? received(receipt) : undefined),
  });
  const told = [...running.map(({ name }) => name), ...failed.map(({ file }) => file.name)];
  const to = target ? Object.values(target.of).join('-') : null;
  return { files: to === null ? [] : unfinishedAt(to).filter(({ name }) => !told.includes(name)), drop };
}
