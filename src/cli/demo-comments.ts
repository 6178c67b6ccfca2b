import type { OrganisationId, StaffId, WaveId } from '../domain/ids.ts';
import type { Actor, Context } from '../usecases/context.ts';
import { getCommentReview } from '../usecases/get-comment-review.ts';
import { publishCommentReview } from '../usecases/publish-comment-review.ts';
import { reviewComments } from '../usecases/review-comments.ts';

/** What employees of the demo wrote; some of it names people and teams, so that there is something to read for. */
export const companyComments = [
  'Een planning die twee weken vooraf klaar is, in plaats van de vrijdag ervoor.',
  'Minder vergaderingen tussen 16 en 17 uur. Dan moet ik net de kinderen halen.',
  'Meer inspraak in wie wanneer late dienst doet.',
  'Luc Maes weet alles van de machines, maar als hij er niet is, staat de lijn stil. Leid iemand mee op.',
  'Iets vaker horen dat het goed was. Nu horen we alleen wat misloopt.',
  'Een tilhulp die werkt. De oude staat al maanden kapot in de gang.',
  'Dat er iemand bij komt in Orderpicking. We lopen elke dag achter.',
  'Rustige ruimte om te bellen. In het landschapskantoor hoor ik mezelf niet denken.',
  'Duidelijk zeggen wat eerst moet, want nu is alles dringend.',
  'De pauze echt kunnen nemen. Nu eten we aan de band.',
  'Eén keer per maand samenzitten met de ploeg, zonder agenda.',
  'Sneller antwoord van de dienst IT. Wachten kost ons uren.',
  'Opleiding op tijd, niet pas als het nieuwe systeem al draait.',
  'Dat overuren ook echt gerecupereerd mogen worden.',
  'Meer afwisseling. Twee jaar dezelfde post is lang.',
  'Minder lawaai bij de persen, of betere bescherming.',
  'Mail me gerust op mijn adres sofie.peeters@voorbeeld.example als jullie meer willen weten.',
  'Een chef die luistert voor hij beslist.',
  'Thuiswerk op woensdag voor wie dat kan.',
  'Correcte cijfers van de verkoop. We plannen nu op de tast.',
  'Fietsvergoeding en een douche, dan kom ik met de fiets.',
  'Dat Greet van de planning ook eens meedraait op de vloer.',
  'Nieuwe mensen niet meteen alleen zetten in de nacht.',
  'Il faudrait des consignes en français aussi, pas seulement en néerlandais.',
  'Minder wissels tussen ploegen. Mijn slaap is helemaal door elkaar.',
  'Ik ben sinds mijn operatie trager en daar wordt mee gelachen.',
  'Meer vertrouwen. Ik moet voor elke bestelling van 20 euro een handtekening vragen.',
  'Beter licht boven de werkbank.',
  'Werkkledij die past voor vrouwen.',
  'Een vaste vervanger als er iemand ziek is, zodat niet altijd dezelfden inspringen.',
] as const;

/** What self-employed people of the demo wrote. */
export const networkComments = [
  'Facturen die op tijd betaald worden. Ik ben meer bezig met aanmanen dan met werken.',
  'Een collega om mee te overleggen, al was het een uur per week.',
  'Minder administratie voor de btw.',
  'Durven nee zeggen tegen klanten die na acht uur bellen.',
  'Twee weken vakantie zonder telefoon.',
  'Bel mij op 0470 12 34 56 als jullie een lotgenotengroep beginnen.',
  'Iemand die de winkel kan openhouden als ik ziek ben.',
  'Duidelijke prijsafspraken met de aannemers.',
  'Een boekhouder die meedenkt.',
  'Minder concurrentie op prijs alleen.',
  'Een dag per week zonder afspraken om alles in te halen.',
  'Werkplek buitenshuis. Thuis stop ik nooit.',
  'Mijn rug. Een betere stoel had ik tien jaar geleden moeten kopen.',
  'Vaste klanten in plaats van telkens weer offertes maken.',
] as const;

/** Hands out texts: one to every so many people, until there are none left. */
export function writers(texts: readonly string[], oneIn: number): () => string | null {
  let people = 0;
  return () => {
    people += 1;
    return people % oneIn === 0 ? (texts[people / oneIn - 1] ?? null) : null;
  };
}

/** Reads all comments of a wave as the prevention adviser would: likely names go, and what is about somebody's health. */
export async function readDemoComments(
  ctx: Context,
  staffId: StaffId,
  organisationId: OrganisationId,
  waveId: WaveId,
): Promise<void> {
  const actor: Actor = {
    kind: 'staff',
    staffId,
    name: '',
    email: '',
    memberships: [{ organisationId, role: 'prevention', unitId: null }],
  };
  const { places } = await getCommentReview(ctx, actor, organisationId, waveId);
  const decisions = places
    .flatMap(({ comments }) => comments)
    .map(({ id, words }) => ({
      commentId: id,
      review: words.some(({ word }) => word === 'operatie')
        ? ({ decision: 'leave-out' } as const)
        : ({ decision: 'accept', blanked: words.flatMap(({ hint }, place) => (hint ? [place] : [])) } as const),
    }));
  await reviewComments(ctx, actor, organisationId, waveId, decisions);
  await publishCommentReview(ctx, actor, organisationId, waveId);
}
