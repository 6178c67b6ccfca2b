/** A type that only one place can make: the brand is never present at run time. */
export type Brand<Value, Name extends string> = Value & { readonly __brand: Name };

/** Every id is a random version-4 UUID: a version-7 one would carry the time of an answer. */
export type OrganisationId = Brand<string, 'OrganisationId'>;
export type UnitId = Brand<string, 'UnitId'>;
export type PersonId = Brand<string, 'PersonId'>;
export type WaveId = Brand<string, 'WaveId'>;
export type ReportingGroupId = Brand<string, 'ReportingGroupId'>;
export type InvitationId = Brand<string, 'InvitationId'>;
export type ResponseId = Brand<string, 'ResponseId'>;
export type ReleaseId = Brand<string, 'ReleaseId'>;
export type SignalId = Brand<string, 'SignalId'>;
export type StaffId = Brand<string, 'StaffId'>;
