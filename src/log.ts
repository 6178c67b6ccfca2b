import { type Logger, pino } from 'pino';

/**
 * The log of the service: JSON lines on standard error. PostgreSQL's errors quote values in their message and fields, and so
 * might hold a code, a name or an answer: of those, only code, table and constraint are written, and where it happened.
 */
export function createLog(level: string, destination: pino.DestinationStream = toStandardError()): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    destination,
  );
}

/** Synchronous, so that the last lines before an end are not lost. */
const toStandardError = () => pino.destination({ dest: 2, sync: true });

function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table_name: table, constraint_name: constraint } = error as unknown as Record<string, unknown>;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(error.name === 'PostgresError' ? { table, constraint } : { message: error.message }),
    code,
    stack: frames.join('\n'),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
