/**
 * Atoms from which on a table is protected in parts. With five overlapping breakdowns one go takes longer than parts from a
 * few hundred on; with one breakdown the two meet at some two thousand (measured, see README).
 */
export const largeFrom = 1000;
