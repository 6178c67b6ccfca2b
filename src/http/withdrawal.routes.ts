import { createRoute } from '@hono/zod-openapi';
import { receiptTexts } from '../../web/locales/receipt.ts';
import { receiptFaultSentence } from '../../web/pages/scan/receipt-fault.ts';
import { withdrawnPage, withdrawPage } from '../../web/pages/scan/withdraw.ts';
import { WerkpeilError } from '../domain/errors.ts';
import { findReceiptFault } from '../domain/participation/receipt.ts';
import { withdrawAnswers } from '../usecases/withdraw-answers.ts';
import { clientAddress } from './client-address.ts';
import { withdrawalSchema, withdrawnSchema } from './contract/scan.ts';
import { answer, body, errorsWith } from './contract/shared.ts';
import type { App } from './environment.ts';
import { createFailedCodes } from './scan-failed-codes.ts';
import { type ScanContext, showScanPage } from './scan-page.ts';
import { createSlowLane } from './slow-lane.ts';

const errors = errorsWith(400, 413, 415, 422, 503);

const postWithdrawal = createRoute({
  method: 'post',
  path: '/api/v1/withdrawals',
  tags: ['Taking part'],
  summary: 'Removes the answers that belong to a receipt; says the same for every receipt',
  request: { body: body(withdrawalSchema) },
  responses: { 200: answer('Whatever belonged to this receipt is gone', withdrawnSchema), ...errors },
});

/**
 * The page and the endpoint where a receipt is presented. Sixty at once and ten a minute from one address are answered at
 * once; whoever asks more often waits in line, a right receipt too: a limit that only wrong ones met would tell them apart, and
 * one that refused would let a stranger behind the same address lock out colleagues. Nobody guesses one of 27^18 in any case.
 * Nothing of this is logged.
 */
export function registerWithdrawalRoutes(app: App): void {
  const often = createFailedCodes(
    () => performance.now(),
    () => {},
  );
  const lane = createSlowLane({ pauseMs: 200, most: 100 });
  const withdraw = async (c: ScanContext, typed: string): Promise<void> => {
    const act = () => withdrawAnswers(c.var.ctx, typed);
    if (findReceiptFault(typed) !== null || often.fail(clientAddress(c)) === null) return act();
    const turn = lane.run(act);
    if (turn === null) throw new WerkpeilError('scan-busy');
    return turn;
  };

  app.openapi(postWithdrawal, async (c) => {
    await withdraw(c, c.req.valid('json').receipt);
    return c.json({ status: 'done' as const }, 200);
  });

  app.get('/withdraw', (c) => showWithdraw(c, '', null, 200));
  app.post('/withdraw', async (c) => {
    const value = (await c.req.parseBody())['receipt'];
    const typed = typeof value === 'string' ? value.trim().slice(0, 64) : '';
    const words = receiptTexts(c.var.language).withdraw;
    const wrong = receiptFaultSentence(words, typed);
    if (wrong !== null) return showWithdraw(c, typed, wrong, 422);
    try {
      await withdraw(c, typed);
    } catch (error) {
      if (!(error instanceof WerkpeilError)) throw error;
      if (error.code === 'scan-busy') return showWithdraw(c, typed, words.busy, 503);
      throw error;
    }
    return showScanPage(c, {
      title: words.doneTitle,
      language: c.var.language,
      path: '/withdraw',
      main: withdrawnPage(c.var.language),
      islands: [],
    });
  });
}

function showWithdraw(c: ScanContext, value: string, error: string | null, status: 200 | 422 | 503): Promise<Response> {
  const { language } = c.var;
  return showScanPage(
    c,
    {
      title: receiptTexts(language).withdraw.title,
      language,
      path: '/withdraw',
      main: withdrawPage({ language, value, error }),
      islands: ['islands/scan-withdraw.ts'],
    },
    status,
  );
}
