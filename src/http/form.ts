import type { Context } from 'hono';
import { WerkpeilError } from '../domain/errors.ts';
import type { AppEnv } from './environment.ts';

/** A form that a page sent. Missing fields read as empty; what may be empty, the recipe or schema says. */
export interface Form {
  /** Trimmed. */
  text(name: string): string;
  /** As typed: a password may begin or end with a space. */
  secret(name: string): string;
  all(name: string): string[];
  /** A chosen file. Throws `file-empty` when none was chosen. */
  file(name: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Reads a form of either encoding. Throws `bad-request` when it cannot be read. */
export async function readForm(c: Context<AppEnv>): Promise<Form> {
  const data = await c.req.formData().catch(() => {
    throw new WerkpeilError('bad-request');
  });
  const secret = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    secret,
    text: (name) => secret(name).trim(),
    all: (name) => data.getAll(name).filter((value) => typeof value === 'string'),
    async file(name) {
      const value = data.get(name);
      if (!(value instanceof File) || value.size === 0) throw new WerkpeilError('file-empty');
      return new Uint8Array(await value.arrayBuffer());
    },
  };
}

/** A file that is the whole body, as the API takes it. */
export const sentFile = async (c: Context<AppEnv>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await c.req.arrayBuffer());
