/**
 * Largest share of false alarms that the list accepts, on average, among the units it names. Provisional: this project's own
 * choice. One needless talk in ten is a price worth paying for finding groups early; `strong` is for "one in a hundred", where
 * waiting would be hard to defend. To be reviewed against follow-up results of real use.
 */
export const falseDiscoveryDefaults = { attention: 0.1, strong: 0.01 } as const;
