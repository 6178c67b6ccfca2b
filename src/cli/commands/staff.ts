import { type Role, roles } from '../../usecases/context.ts';
import { createStaffAccount } from '../../usecases/create-staff-account.ts';
import { listStaff } from '../../usecases/list-staff.ts';
import { type Command, UsageError } from '../command.types.ts';
import { findOrganisation, findUnit, system } from '../find-by-name.ts';
import { readPassword } from '../read-password.ts';
import { tableText } from '../table-text.ts';

export const staffAdd: Command = {
  name: 'staff add',
  summary: 'Creates an account with a role in one or more organisations.',
  usage: `staff add --name NAME --email ADDRESS --role ${roles.join('|')} [--organisation ORG ...] [--unit PATH] [--password-file FILE]`,
  optionsHelp: '--organisation may be repeated; --unit is for a team lead, for example "Gent / Onderhoud"',
  example:
    'staff add --name "Jo Maes" --email jo@example.be --role contact --organisation "Voorbeeld nv" --password-file p.txt',
  options: {
    name: { type: 'string' },
    email: { type: 'string' },
    role: { type: 'string' },
    organisation: { type: 'string', multiple: true },
    unit: { type: 'string' },
    'password-file': { type: 'string' },
  },
  args: [0, 0],
  async run(invocation) {
    const { option } = invocation;
    const [name, email, role] = [option('name'), option('email'), option('role') as Role | undefined];
    if (!name || !email || !role || !roles.includes(role)) throw new UsageError(`Usage: ${this.usage}`);
    const ctx = await invocation.context();
    const organisations = await Promise.all(
      invocation.options('organisation').map((organisation) => findOrganisation(ctx, organisation)),
    );
    const organisationIds = organisations.map((organisation) => organisation.id);
    const [first] = organisationIds;
    const unit = option('unit');
    const unitId = unit && first ? await findUnit(ctx, first, unit) : null;
    const password = await readPassword(invocation);
    const account = await createStaffAccount(ctx, system, { name, email, password, role, organisationIds, unitId });
    return { text: `The account of ${name} (${role}) was created.`, json: account };
  },
};

export const staffList: Command = {
  name: 'staff list',
  summary: 'Lists the accounts with their roles.',
  usage: 'staff list',
  optionsHelp: '',
  example: 'staff list',
  args: [0, 0],
  async run({ context }) {
    const staff = await listStaff(await context(), system);
    const rows = staff.map(({ name, email, memberships }) => [
      name,
      email,
      [...new Set(memberships.map((membership) => membership.role))].join(', '),
    ]);
    return { text: tableText(['name', 'e-mail', 'roles'], rows) || 'No accounts yet.', json: staff };
  },
};
