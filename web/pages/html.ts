import type { html } from 'hono/html';

/** A piece of page: what the `html` tag of `hono/html` gives back, already escaped. */
export type Html = ReturnType<typeof html>;

/** What may stand inside a piece: nothing, text (escaped), or other pieces. */
export type HtmlPart = Html | string | number | null | undefined | false | readonly HtmlPart[];

/** Address of a built file, by its path inside `web/`, for example `style/base.css`. */
export type AssetUrl = (entry: string) => string;
