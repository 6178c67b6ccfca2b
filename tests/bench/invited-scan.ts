import { constants, createPrivateKey, randomBytes, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { toBase64Url } from '../../src/domain/credential/base64url.ts';
import { saltBytes } from '../../src/domain/credential/encode-pss.ts';
import { unseal } from '../../src/domain/sealing/envelope.ts';
import { findGroupKeys } from '../../src/storage/group-key.repository.ts';
import { sealerOf } from '../../src/storage/sealed-box-cipher.ts';
import { type OpenScanOnDisk, onDataFolder } from '../support/open-scan-on-disk.ts';
import { validAnswers } from '../support/valid-answers.ts';
import { makeCompany, openedWave } from '../usecases/company.ts';

const signAsync = promisify(sign);

export interface InvitedScan extends OpenScanOnDisk {
  /** Unused ones, as the API takes them. */
  readonly credentials: readonly object[];
}

/**
 * A wave for invited people on a data folder, and so many credentials for it. They are signed directly with the private key of
 * the reporting group: what a service sees is the same as after the exchange of a code, and thousands are made in seconds.
 */
export function prepareInvitedScan(dataFolder: string, count: number): Promise<InvitedScan> {
  return onDataFolder(dataFolder, async (ctx) => {
    const organisationId = await makeCompany(ctx, { A: 12 });
    const instrument = ctx.library.get('workability-self-employed');
    const { waveId, link } = await openedWave(ctx, organisationId, { instrumentIds: [instrument.id] });
    const [group] = await findGroupKeys(ctx.db, organisationId, waveId);
    if (!group?.sealedPrivate) throw new Error('the wave has no group with a key');
    const sealer = sealerOf(ctx.key, { organisationId, waveId });
    const pkcs8 = unseal(sealer, 'group-key', { id: group.groupId, sealed: group.sealedPrivate });
    const key = {
      key: createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: saltBytes,
    };
    const credentials: object[] = [];
    while (credentials.length < count) {
      const made = Array.from({ length: 100 }, async () => {
        const message = new Uint8Array(randomBytes(64));
        const signature = new Uint8Array(await signAsync('sha384', message, key));
        return { group: group.groupId, message: toBase64Url(message), signature: toBase64Url(signature) };
      });
      credentials.push(...(await Promise.all(made)));
    }
    return {
      organisationId,
      waveId,
      link,
      credentials,
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
