import { useQuery } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';

export type Agency = paths['/api/v1/agencies']['get']['responses']['200']['content']['application/json'][number];
type Region = paths['/api/v1/regions']['get']['responses']['200']['content']['application/json'][number];

export const useAgencies = () =>
  useQuery({ queryKey: ['agencies'], queryFn: () => take(api.GET('/api/v1/agencies')), staleTime: 3_600_000 });

/** The provinces, whose names the agencies stand under. */
export const useProvinces = () =>
  useQuery({ queryKey: ['regions'], queryFn: () => take(api.GET('/api/v1/regions')), staleTime: 3_600_000 });

const LEVELS: readonly Agency['level'][] = ['national', 'province', 'prefecture', 'district'];
const provinceOf = (region: string): string => `${region.slice(0, 2)}0000`;

/** Agencies by province, each province from its own level down, with the name of the province. */
export function byPlace(
  agencies: readonly Agency[],
  provinces: readonly Region[],
): { readonly agency: Agency; readonly place: string | undefined }[] {
  const order = ({ region, level }: Agency): string => `${provinceOf(region)} ${LEVELS.indexOf(level)} ${region}`;
  return [...agencies]
    .sort((a, b) => order(a).localeCompare(order(b)))
    .map((agency) => ({ agency, place: provinces.find(({ code }) => code === provinceOf(agency.region))?.name }));
}
