import { isPublic, may, PERMISSIONS, type Permission, type SignedIn } from '#libs/identity';

type Held = SignedIn['roles'][number];

/** Who is signed in, and what such a person may do somewhere: by this a page knows what to offer. The API still decides. */
export interface MeView extends SignedIn {
  readonly may: readonly Permission[];
  /** With each role what may be done in it alone. */
  readonly roles: readonly (Held & { readonly may: readonly Permission[] })[];
}

const mayOf = (me: SignedIn): Permission[] =>
  PERMISSIONS.filter((permission) => !isPublic(permission) && may(me, permission));

export const meView = (me: SignedIn): MeView => ({
  ...me,
  may: mayOf(me),
  roles: me.roles.map((held) => ({ ...held, may: mayOf({ ...me, roles: [held] }) })),
});
