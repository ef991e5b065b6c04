import { NEWS_CHANNELS } from '../../collections/enums.ts';

const MAX_SUMMARY = 200;

/** A link to a post on the fanpage or Zalo as a whole news item: only title, address, channel and day are asked for. */
export function completeLink(
  data: Readonly<Record<string, unknown>>,
  byline: string | undefined,
): Record<string, unknown> {
  const channel =
    NEWS_CHANNELS[data.channel as keyof typeof NEWS_CHANNELS] ?? NEWS_CHANNELS.fanpage;
  return {
    summary: `Bài trên ${channel}: ${String(data.title ?? '')}`.slice(0, MAX_SUMMARY),
    source: { kind: 'own' },
    ...(byline && { byline }),
    ...data,
    kind: 'link',
  };
}
