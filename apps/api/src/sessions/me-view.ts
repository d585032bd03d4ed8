import { isPublic, may, PERMISSIONS, type Permission, type SignedIn } from '#libs/identity';

/** Who is signed in, and what such a person may do somewhere: by this a page knows what to offer. The API still decides. */
export type MeView = SignedIn & { readonly may: readonly Permission[] };

export const meView = (me: SignedIn): MeView => ({
  ...me,
  may: PERMISSIONS.filter((permission) => !isPublic(permission) && may(me, permission)),
});
