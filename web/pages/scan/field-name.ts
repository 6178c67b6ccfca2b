/** Name of a field in the form and key of an answer on the device: two instruments may use the same item id. */
export const fieldName = (instrumentId: string, itemId: string): string => `${instrumentId}.${itemId}`;
