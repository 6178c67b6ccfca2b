import { createApp } from '../../../src/app.ts';
import type { Random } from '../../../src/domain/effects.ts';
import type { WaveId } from '../../../src/domain/ids.ts';
import type { Instrument, InstrumentLibrary, Item } from '../../../src/domain/instruments/instrument.types.ts';
import { ownWordsId } from '../../../src/domain/instruments/own-words.ts';
import { closeWave } from '../../../src/usecases/close-wave.ts';
import { hashCode } from '../../../src/usecases/code-secrets.ts';
import { admit, postJson } from '../../http/scan-app.ts';
import { testContext } from '../../support/test-context.ts';
import { validAnswers } from '../../support/valid-answers.ts';
import { makeCompany, openedWave, ownWords, system } from '../../usecases/company.ts';
import type { Fieldwork, LogLine } from './fieldwork.types.ts';
import { readDump } from './read-dump.ts';

/** A question for a text, in which the simulation puts what it recognises answers by. */
const mark: Item = {
  id: 'mark',
  kind: 'text',
  role: 'background',
  sensitive: false,
  required: true,
  choices: [],
  maxLength: 300,
  title: { nl: 'Merk', fr: 'Marque', de: 'Merkmal', en: 'Mark' },
};

/** The number in a mark: texts part from the answers when fieldwork closes, numbers stay. */
export const numberIn = (markText: string): string => /\d+/.exec(markText)?.[0] ?? '';

const numberMark: Item = { ...mark, kind: 'number', min: 0, max: 2 ** 31 };

/** Not the open question: what is written there is recognised by its words. */
const marked = (instrument: Instrument, by: Item): Instrument =>
  instrument.id === ownWordsId ? instrument : { ...instrument, items: [...instrument.items, by] };

/** The library with one question more in every instrument: for a text, unless it is said otherwise. */
export function markedLibrary(library: InstrumentLibrary, by: Item = mark): InstrumentLibrary {
  const kept = new Map<string, Instrument>();
  const get = (id: string, version?: string): Instrument => {
    const instrument = library.get(id, version);
    const known = kept.get(`${id} ${instrument.version}`) ?? marked(instrument, by);
    kept.set(`${id} ${instrument.version}`, known);
    return known;
  };
  return { get, list: () => library.list().map(({ id }) => get(id)) };
}

/** The product as it is served: people come through the device's own code and the routes; recipes open, merge and close. */
export async function servedFieldwork(seed: string, random: Random): Promise<Fieldwork> {
  const base = await testContext({ seed });
  const ctx = Object.assign(base, { library: markedLibrary(base.library, numberMark) });
  const app = createApp(ctx, { assets: { url: () => '', file: () => null }, demo: null });
  const instrument = ctx.library.get('pulse');
  const words = ctx.library.get(ownWordsId);
  const logs: LogLine[] = [];
  let link = '';
  let wave: { readonly organisationId: Awaited<ReturnType<typeof makeCompany>>; readonly waveId: WaveId };
  return {
    name: 'the service',
    logs,
    async invite(count) {
      const organisationId = await makeCompany(ctx, { Allen: count });
      const opened = await openedWave(ctx, organisationId, { instrumentIds: ['pulse'], comments: 'on' });
      link = opened.link;
      wave = { organisationId, waveId: opened.waveId };
      return Promise.all(
        opened.letters.map(async ({ code }) => {
          const [row] = await ctx.database.owner
            .sql`select id from fieldwork.invitation where code_hash = ${Buffer.from(await hashCode(code))}`;
          return { id: String(row?.['id']), code };
        }),
      );
    },
    async takePart({ code }, { values }, at) {
      const own = { ...validAnswers(instrument), mark: Number(numberIn(String(values['mark']))) };
      const stored = await postJson(app, '/api/v1/responses', {
        link,
        credential: await admit(app, code),
        receipt: Buffer.from(random.bytes(32)).toString('base64url'),
        responseId: random.uuid(),
        language: 'nl',
        consent: true,
        answers: [
          { instrument: instrument.id, version: instrument.version, values: own },
          {
            instrument: ownWordsId,
            version: words.version,
            values: ownWords(ctx, `Minder druk, ${values['mark']}`).values,
          },
        ],
      });
      if (stored.status !== 201) throw new Error(await stored.text());
      for (const { fields, message } of ctx.logged.splice(0) as unknown[] as { fields: object; message: string }[])
        logs.push({ at, text: `${message} ${JSON.stringify(fields)}` });
      // What a reverse proxy with the configuration of the README writes: a time and a route.
      for (const route of ['scans/find 200', 'credentials 200', 'responses 201'])
        logs.push({ at, text: `POST /api/v1/${route}` });
    },
    tick: () => ctx.box.merge(),
    async close() {
      await closeWave(ctx, system, wave.organisationId, wave.waveId);
    },
    dump: () => readDump(ctx.database.owner, ['identity', 'fieldwork', 'answers', 'published']),
    end: () => ctx.close(),
  };
}
