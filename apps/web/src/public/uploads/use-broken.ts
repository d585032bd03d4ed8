import { useMutation, useQuery, type UseMutationResult } from '@tanstack/react-query';
import { abandon, whereTo, type Target, type UploadReceipt } from '../../parts/papers/send-file';
import { marksHeld, unfinishedAt, type Unfinished } from '../../parts/papers/unfinished';
import { useSendings } from './use-sendings';

export interface Broken {
  /** Files that were being sent when the browser was closed, and have neither arrived nor been chosen again. */
  readonly files: readonly Unfinished[];
  readonly drop: UseMutationResult<UploadReceipt | null, Error, Unfinished>;
}

/** How often it is looked whether another tab still sends one of them, in milliseconds. */
const LOOK_MS = 3_000;

/**
 * What was chosen to be sent and never arrived, nor is on its way: it must not be left out unseen.
 * @param places where files for it are sent from
 * @param received told where one had arrived after all
 */
export function useBroken(target: Target | null, places: string, received: (receipt: UploadReceipt) => void): Broken {
  const { running, failed } = useSendings(places);
  const { data: held } = useQuery({
    queryKey: ['uploads-held'],
    queryFn: marksHeld,
    staleTime: 0,
    refetchInterval: LOOK_MS,
    networkMode: 'always',
  });
  const drop = useMutation({
    mutationFn: (one: Unfinished) => abandon(one, target?.proof ?? {}),
    onSuccess: (receipt) => (receipt ? received(receipt) : undefined),
  });
  const told = [...running.map(({ name }) => name), ...failed.map(({ file }) => file.name)];
  const isBroken = ({ mark, name }: Unfinished): boolean =>
    !told.includes(name) && !held?.some((one) => mark.startsWith(`tus::${one}::`));
  return { files: target && held ? unfinishedAt(whereTo(target)).filter(isBroken) : [], drop };
}
