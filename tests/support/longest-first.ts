import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose files start browsers and services: begun last, one of them would keep a single core busy at the end. */
const long = ['browser/', 'starting/', 'attack/', 'cli/'];

/** Long files first, so that all workers are done at about the same time. Within a folder vitest's own order: what took or is longest. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = long.findIndex((folder) => relative('tests', moduleId).startsWith(folder));
      return place < 0 ? long.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
