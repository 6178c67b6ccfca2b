import type { Fixed } from './column.types.ts';

export interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface SessionTable {
  id: string;
  expiresAt: Date;
  token: string;
  createdAt: Date;
  updatedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
}

export interface AccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: Date | null;
  refreshTokenExpiresAt: Date | null;
  scope: string | null;
  password: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface VerificationTable {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Date;
  createdAt: Date;
  updatedAt: Date;
}

export interface RateLimitTable {
  id: string;
  key: string;
  count: number;
  lastRequest: number;
}

export interface MembershipTable {
  /** `wholeInstallation` for the operator. */
  organisation_id: string;
  id: string;
  staff_id: string;
  role: 'operator' | 'contact' | 'team-lead' | 'consultant' | 'prevention' | 'works-council';
  unit_id: string | null;
}

/** Insert-only. */
export interface AuditLogTable {
  organisation_id: Fixed<string>;
  id: Fixed<string>;
  at: Fixed<Date>;
  /** Staff id, or `system`. */
  actor: Fixed<string>;
  /** For example `wave.open`. */
  action: Fixed<string>;
  /** What it was done to: an id. */
  subject: Fixed<string>;
  details: Fixed<Readonly<Record<string, string | number | boolean | null>>>;
}

/** Insert-only. */
export interface SettingTable {
  name: Fixed<string>;
  value: Fixed<string>;
}
