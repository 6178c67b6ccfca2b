/** Row types of the four schemas; generated from the migrated database by `kysely-codegen` (see the room's README). */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the generator
export interface Database {}
