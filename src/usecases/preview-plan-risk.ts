import type { OrganisationId } from '../domain/ids.ts';
import { safeRules } from '../domain/participation/safe-rules.ts';
import type { Actor, Context } from './context.ts';
import { ensureAccess } from './ensure-access.ts';
import { findOrganisationOrThrow } from './find-or-throw.ts';
import { libraryFor } from './instrument-library.ts';
import { type OpeningRisk, openingRisk } from './opening-risk.ts';
import { planOpening } from './plan-opening.ts';
import type { WavePlan } from './wave-plan.types.ts';

/**
 * The risk meter while a wave is being planned: the same reading as before opening, for a plan that is not saved and may still be
 * wrong. Null without people, for an open link, and while the threshold is not a safe one. Stores nothing.
 */
export async function previewPlanRisk(
  ctx: Context,
  actor: Actor,
  organisationId: OrganisationId,
  plan: Pick<WavePlan, 'instrumentIds' | 'languages' | 'breakdowns' | 'k' | 'participation'>,
): Promise<OpeningRisk | null> {
  ensureAccess(actor, 'wave.plan', organisationId);
  await findOrganisationOrThrow(ctx.db, organisationId);
  const library = await libraryFor(ctx, organisationId);
  const instruments = library.list().filter(({ id }) => plan.instrumentIds.includes(id));
  const asked = plan.breakdowns.filter((item) => instruments.some(({ breakdowns }) => breakdowns.includes(item)));
  const rules = safeRules({ ...plan, breakdowns: asked });
  if (!rules) return null;
  const wave = { organisationId, languages: plan.languages, rules };
  return openingRisk({ wave, ...(await planOpening(ctx.db, wave)), instruments });
}
