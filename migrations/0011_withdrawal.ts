import { type Kysely, sql } from 'kysely';

/** A receipt is presented without saying of which wave it is: the answers are found by their mark, over all organisations. */
export async function up(db: Kysely<any>): Promise<void> {
  await sql`create index response_receipt_mark_idx on answers.response (receipt_mark)`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
  await sql`drop index answers.response_receipt_mark_idx`.execute(db);
}
