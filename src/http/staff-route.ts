import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import { session, staffErrors } from './contract/shared.ts';

type WithoutAccess<Path extends string> = Omit<RouteConfig, 'path' | 'security'> & { readonly path: Path };

/** An endpoint for staff: it asks for the session, and can give the errors that all of them can give. */
export const staffRoute = <const Path extends string, const Config extends WithoutAccess<Path>>(
  config: Config & { readonly path: Path },
) =>
  createRoute({
    ...config,
    security: session,
    responses: { ...staffErrors, ...config.responses } as typeof staffErrors & Config['responses'],
  });
