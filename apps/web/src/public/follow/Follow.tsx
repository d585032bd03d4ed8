import type { ReactNode } from 'react';
export function Follow(): ReactNode {
  return null;
}
