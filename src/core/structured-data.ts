import type {
  BreadcrumbList,
  Event,
  GovernmentOrganization,
  NewsArticle,
  WebPage,
  WebSite,
} from 'schema-dts';
import { isCancelled, type Changed } from './classes.ts';
import { LANGUAGE, SITE_NAME, WARD_NAME, absoluteUrl } from '../site.ts';

/** schema.org records; the types of schema-dts check names and shapes when the project is compiled. */

const ORGANISATION_ID = absoluteUrl('/#phuong');

export const organisation = (agency: string): GovernmentOrganization => ({
  '@type': 'GovernmentOrganization',
  '@id': ORGANISATION_ID,
  name: agency,
  url: absoluteUrl('/'),
});

export const website = (): WebSite => ({
  '@type': 'WebSite',
  name: `${SITE_NAME} ${WARD_NAME}`,
  url: absoluteUrl('/'),
  inLanguage: LANGUAGE,
  publisher: { '@id': ORGANISATION_ID },
});

/** The way to a page below the home page; the last place is the page itself. */
export const breadcrumb = (
  crumbs: readonly { label: string; path?: string }[],
): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    ...(path && { item: absoluteUrl(path) }),
  })),
});

export const reviewedPage = (page: {
  title: string;
  updated: string;
  reviewed: string;
}): WebPage => ({
  '@type': 'WebPage',
  name: page.title,
  dateModified: page.updated,
  lastReviewed: page.reviewed,
});

export const newsArticle = (
  news: { title: string; summary: string; date: string; byline: string },
  path: string,
  image: string,
): NewsArticle => ({
  '@type': 'NewsArticle',
  headline: news.title,
  description: news.summary,
  url: absoluteUrl(path),
  image: absoluteUrl(image),
  inLanguage: LANGUAGE,
  datePublished: news.date,
  author: { '@type': 'Organization', name: news.byline },
  publisher: {
    '@type': 'GovernmentOrganization',
    name: `Ủy ban nhân dân ${WARD_NAME}`,
    url: absoluteUrl('/'),
  },
});

export const classEvent = (
  event: Changed & { title: string; start: string; end: string; place: string },
): Event => {
  const moved = [...event.changes].reverse().find(({ start }) => start)?.start;
  const state = isCancelled(event) ? 'Cancelled' : moved ? 'Rescheduled' : 'Scheduled';
  return {
    '@type': 'Event',
    name: event.title,
    startDate: `${event.start}:00+07:00`,
    endDate: `${event.end}:00+07:00`,
    eventStatus: `https://schema.org/Event${state}`,
    ...(moved && { previousStartDate: `${moved}:00+07:00` }),
    location: { '@type': 'Place', name: event.place, address: event.place },
    isAccessibleForFree: true,
  };
};
