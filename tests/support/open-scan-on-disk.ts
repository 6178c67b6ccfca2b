import { readConfig } from '../../src/config.ts';
import type { OrganisationId, WaveId } from '../../src/domain/ids.ts';
import { openContext } from '../../src/open-context.ts';
import { findWaveSeal } from '../../src/storage/group-key.repository.ts';
import type { Context } from '../../src/usecases/context.ts';
import { createOrganisation } from '../../src/usecases/create-organisation.ts';
import { getWave } from '../../src/usecases/get-wave.ts';
import { openWave } from '../../src/usecases/open-wave.ts';
import { planWave } from '../../src/usecases/plan-wave.ts';
import { validAnswers } from './valid-answers.ts';

const silent: Context['log'] = { info: () => {}, warn: () => {}, error: () => {} };
const system = { kind: 'system' } as const;

export interface OpenScanOnDisk {
  readonly organisationId: OrganisationId;
  readonly waveId: WaveId;
  readonly link: string;
  /** Body of a submission, complete but for response id and receipt. */
  readonly submission: object;
}

/** Answers in the sealed box of that scan. */
export async function countOnDisk(ctx: Context, { organisationId, waveId }: OpenScanOnDisk): Promise<number> {
  const seal = await findWaveSeal(ctx.db, organisationId, waveId);
  if (!seal) throw new Error('the scan was not opened');
  return ctx.box.countReceived({ organisationId, waveId, entryBytes: seal.entryBytes });
}

/** Runs recipes on a data folder on which no service is running. */
export async function onDataFolder<Result>(
  dataFolder: string,
  act: (ctx: Context) => Promise<Result>,
): Promise<Result> {
  const config = readConfig({ WERKPEIL_DATA: dataFolder }, { demo: false });
  const opened = await openContext(config, { baseUrl: 'http://localhost', log: silent, joinRunning: true });
  try {
    return await act(opened.ctx);
  } finally {
    await opened.close();
  }
}

/** A data folder with a network of self-employed people and a scan that is open to everybody. */
export function prepareOpenScan(dataFolder: string): Promise<OpenScanOnDisk> {
  return onDataFolder(dataFolder, async (ctx) => {
    const { organisationId } = await createOrganisation(ctx, system, {
      name: 'Netwerk',
      kind: 'network',
      sector: null,
    });
    const instrument = ctx.library.get('workability-self-employed');
    const { waveId } = await planWave(ctx, system, organisationId, {
      title: 'Open scan',
      instrumentIds: [instrument.id],
      languages: ['nl'],
      opensOn: null,
      closesOn: null,
      breakdowns: [],
      k: 10,
      participation: 'open',
    });
    await openWave(ctx, system, organisationId, waveId);
    const { link } = (await getWave(ctx, system, organisationId, waveId)).wave;
    return {
      organisationId,
      waveId,
      link,
      submission: {
        link,
        credential: null,
        language: 'nl',
        consent: true,
        answers: [{ instrument: instrument.id, version: instrument.version, values: validAnswers(instrument) }],
      },
    };
  });
}
