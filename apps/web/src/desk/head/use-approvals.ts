import { useCaseList, type Pages } from '../use-cases';

/** Cases whose document awaits the head. */
export const useApprovals = (): Pages => useCaseList({ stage: 'in-approval', open: true });
