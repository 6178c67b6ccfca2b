import type { Language } from '../../language.ts';
import type { MailContent, MailKind, MailOccasion, MailRecipient, MailWords } from './mail.types.ts';
import { mailWordsDe } from './words-de.ts';
import { mailWordsEn } from './words-en.ts';
import { mailWordsFr } from './words-fr.ts';
import { mailWordsNl } from './words-nl.ts';

const words: Readonly<Record<Language, MailWords>> = {
  nl: mailWordsNl,
  fr: mailWordsFr,
  de: mailWordsDe,
  en: mailWordsEn,
};

/** One piece of a mail, for both of its forms. */
type Block =
  | { readonly kind: 'paragraph' | 'title' | 'small'; readonly text: string }
  | { readonly kind: 'link' | 'code'; readonly text: string }
  | { readonly kind: 'points'; readonly points: readonly string[] };

/**
 * Writes the mail to one person, in every language of the wave. It depends on nothing but what is handed in: a
 * `camouflaged` reminder is the same whether the person took part or not, because nobody told this function.
 */
export function writeMail(kind: MailKind, occasion: MailOccasion, recipient: MailRecipient): MailContent {
  const sections = occasion.languages.map((language) => ({
    language,
    blocks: blocksOf(language, kind, occasion, recipient),
  }));
  const first = occasion.languages[0] ?? 'nl';
  const heads = occasion.languages.map(
    (language) => words[language].subject[kind === 'invitation' ? 'invitation' : 'reminder'],
  );
  return {
    subject: `${[...new Set(heads)].join(' / ')}: ${oneLine(occasion.title)}`,
    text: `${sections.map(({ blocks }) => blocks.map(asText).join('\n\n')).join(`\n\n${'-'.repeat(40)}\n\n`)}\n`,
    html: htmlDocument(first, oneLine(occasion.title), sections),
  };
}

/** To try out the mail server. */
export function writeTestMail(language: Language): MailContent {
  const { subject, text } = words[language].test;
  return {
    subject,
    text: `${text}\n`,
    html: htmlDocument(language, subject, [{ language, blocks: [{ kind: 'paragraph', text }] }]),
  };
}

function blocksOf(language: Language, kind: MailKind, occasion: MailOccasion, recipient: MailRecipient): Block[] {
  const say = words[language];
  const { organisationName: organisation, title, minutes, closesOn, k, typeAddress, fingerprint, inCare } = occasion;
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  const opening =
    kind === 'invitation'
      ? [say.invitation({ organisation, minutes: say.minutes(minutes) })]
      : say[kind]({ organisation, title });
  return [
    paragraph(say.hello(recipient.name)),
    ...opening.map(paragraph),
    ...(closesOn === null ? [] : [paragraph(say.until(dayInWords(closesOn, language)))]),
    paragraph(say.link),
    { kind: 'link', text: recipient.url },
    paragraph(say.code({ typeAddress })),
    { kind: 'code', text: recipient.code },
    paragraph(inCare ? say.care.once : say.once),
    { kind: 'title', text: say.promiseTitle },
    { kind: 'points', points: (inCare ? say.care : say).promises(k) },
    ...(fingerprint === null ? [] : [{ kind: 'small', text: say.fingerprint(fingerprint) } as const]),
    ...(inCare ? [] : [{ kind: 'small', text: say.erase(typeAddress.replace(/\/s$/, '/withdraw')) } as const]),
    { kind: 'small', text: say.footer(organisation) },
  ];
}

const dayInWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const asText = (block: Block): string =>
  block.kind === 'points' ? block.points.map((point) => `- ${point}`).join('\n') : block.text;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (symbol) => escapes[symbol] as string);

function asHtml(block: Block): string {
  if (block.kind === 'points') return `<ul>${block.points.map((point) => `<li>${escaped(point)}</li>`).join('')}</ul>`;
  const text = escaped(block.text);
  if (block.kind === 'link') return `<p><a href="${text}"><strong>${text}</strong></a></p>`;
  if (block.kind === 'code') return `<p style="font:700 1.25em monospace">${text}</p>`;
  if (block.kind === 'title') return `<h2 style="font-size:1em">${text}</h2>`;
  return block.kind === 'small' ? `<p><small>${text}</small></p>` : `<p>${text}</p>`;
}

/** What every mail reader draws: text in its own colours, so that it can be read in the dark too. */
function htmlDocument(
  language: Language,
  title: string,
  sections: readonly { readonly language: Language; readonly blocks: readonly Block[] }[],
): string {
  const body = sections
    .map((section) => `<div lang="${section.language}">\n${section.blocks.map(asHtml).join('\n')}\n</div>`)
    .join('\n<hr>\n');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="font:16px/1.5 sans-serif;max-width:36em;margin:0 auto;padding:1em;overflow-wrap:anywhere">
${body}
</body></html>
`;
}
