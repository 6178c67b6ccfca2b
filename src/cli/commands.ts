import type { Command } from './command.types.ts';
import { accountCreate } from './commands/account.ts';
import { exportCommand, restoreCommand } from './commands/backup.ts';
import { codes } from './commands/codes.ts';
import { commentsDecide, commentsPublish, commentsReview, commentsShow } from './commands/comments.ts';
import { auditCommand, protectCommand } from './commands/disclosure.ts';
import { check, instruments } from './commands/instruments.ts';
import { releaseVerify, waveTighten } from './commands/ledger.ts';
import { log } from './commands/log.ts';
import { mailCheck, mailInvite, mailRemind, mailShow } from './commands/mail.ts';
import { organisationCreate, organisationList } from './commands/organisation.ts';
import { packImport, packList, packRemove } from './commands/pack.ts';
import { paperEnter, paperTemplateCommand } from './commands/paper.ts';
import { peopleImport } from './commands/people.ts';
import { poolBuild, poolList } from './commands/pool.ts';
import { releaseBuild, releaseExport, releaseShow } from './commands/release.ts';
import { score } from './commands/score.ts';
import { serviceKeyList } from './commands/service-key.ts';
import { signals } from './commands/signals.ts';
import { staffAdd, staffList } from './commands/staff.ts';
import { waveClose, waveList, waveOpen, waveShow } from './commands/wave.ts';
import { waveChange, wavePlan, waveRemove } from './commands/wave-plan.ts';

/** Everything that the command line can do, in the order in which it is usually done. */
export const commands: readonly Command[] = [
  accountCreate,
  staffAdd,
  staffList,
  organisationCreate,
  organisationList,
  peopleImport,
  instruments,
  packImport,
  packList,
  packRemove,
  wavePlan,
  waveChange,
  waveRemove,
  waveOpen,
  codes,
  mailShow,
  mailInvite,
  mailRemind,
  mailCheck,
  paperTemplateCommand,
  paperEnter,
  waveShow,
  waveList,
  waveTighten,
  waveClose,
  releaseBuild,
  releaseShow,
  releaseExport,
  releaseVerify,
  commentsReview,
  commentsDecide,
  commentsPublish,
  commentsShow,
  poolBuild,
  poolList,
  signals,
  serviceKeyList,
  log,
  score,
  check,
  protectCommand,
  auditCommand,
  exportCommand,
  restoreCommand,
];
