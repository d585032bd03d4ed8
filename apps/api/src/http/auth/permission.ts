import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { Permission as PermissionName } from '#libs/identity';

export const ACCESS = 'hengzhi:access';

/** What a route asks of whoever calls it. */
export type Access =
  | { readonly public: true; readonly ownDoor?: true; readonly as?: PermissionName }
  | { readonly permission: PermissionName };

/**
 * Open to anybody, for as long as the policy table gives the permission named to everybody; whoever sends a session is
 * known all the same. Without a name the route is a door of its own: signing in, health, what is printed in the gazette.
 */
export const Public = (as?: PermissionName): MethodDecorator =>
  SetMetadata(ACCESS, { public: true, ...(as === undefined ? {} : { as }) } satisfies Access);

/** The route judges by itself who comes in; what is sent as authorization there is no session. */
export const OwnDoor = (): MethodDecorator => SetMetadata(ACCESS, { public: true, ownDoor: true } satisfies Access);

/** Open to signed-in people whom the policy table gives this permission somewhere; the case itself is judged by its use case. */
export const Permission = (permission: PermissionName): MethodDecorator =>
  applyDecorators(SetMetadata(ACCESS, { permission } satisfies Access), ApiBearerAuth());
