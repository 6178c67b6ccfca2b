import type { ReleaseFile } from '../usecases/export-release.ts';

/** A file to keep: always offered for saving, never drawn as a page. */
export function attachment(file: ReleaseFile): Response {
  const plainName = file.fileName.replace(/[^\w.-]+/g, '-');
  return new Response(file.body, {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
      'Cache-Control': 'no-store',
    },
  });
}
