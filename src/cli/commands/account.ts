import { createFirstAccount } from '../../usecases/create-first-account.ts';
import { type Command, UsageError } from '../command.types.ts';
import { readPassword } from '../read-password.ts';

export const accountCreate: Command = {
  name: 'account create',
  summary: 'Creates the first account, that of the operator; works once.',
  usage: 'account create --name NAME --email ADDRESS [--password-file FILE]',
  optionsHelp: 'the password is read from the file, else from standard input; never from an option',
  example: 'account create --name "An Peeters" --email an@example.be --password-file password.txt',
  options: { name: { type: 'string' }, email: { type: 'string' }, 'password-file': { type: 'string' } },
  args: [0, 0],
  async run(invocation) {
    const [name, email] = [invocation.option('name'), invocation.option('email')];
    if (!name || !email) throw new UsageError(`Usage: ${this.usage}`);
    const ctx = await invocation.context();
    const password = await readPassword(invocation);
    const account = await createFirstAccount(ctx, { token: null, name, email, password });
    return { text: `The account of ${name} was created. Sign in at ${ctx.baseUrl}/sign-in`, json: account };
  },
};
